import { describe, expect, it } from 'vitest';
import { policyVocabulary } from '../../../src/events/decode/event-vocabulary';
import { isLeft } from '../../../src/fp';
import { admit } from '../../../src/log/checks/admit';
import { readInput } from '../../../src/log/checks/read-input';
import { parseLog } from '../../../src/log/parse';
import {
  correctionLine,
  eventLine,
  eventObject,
  logText,
  retractionLine,
} from '../../support/lines';

const log = (...lines: string[]) => {
  const result = parseLog(logText(...lines));
  if (isLeft(result)) throw new Error(result.left.problems[0]?.message ?? '');
  return result.right;
};
const base = log(
  eventLine(),
  eventLine({ id: 'gone' }),
  retractionLine({ id: 'r', recordedAt: '2019-08-01' }, 'gone'),
  '{"type":"Strange","id":"s"}',
);
const object = (line: string): unknown => JSON.parse(line);

const refused = (...inputs: unknown[]) => {
  const result = admit(base, inputs);
  return isLeft(result)
    ? result.left.map(({ _tag, index, message }) => [_tag, index, message])
    : [];
};

describe('admit', () => {
  it('should say in which event, where and what is wrong', () => {
    const result = admit(base, [eventObject({ id: 'x', nots: '' }), eventObject({ id: 7 }), 7]);
    expect(isLeft(result) && result.left).toMatchObject([
      { _tag: 'BadEvent', index: 0, id: 'x', path: 'nots' },
      { _tag: 'BadEvent', index: 1, path: 'id' },
      { _tag: 'BadEvent', index: 2, path: '' },
    ]);
    expect(isLeft(result) && result.left.map((each) => Object.hasOwn(each, 'id'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('should check the same copy that it keeps', () => {
    let asked = 0;
    const changing = Object.defineProperty({ ...eventObject({ id: 'x' }) }, 'occurred', {
      enumerable: true,
      get: () => {
        asked += 1;
        return asked === 1 ? '2019-07-04' : 'never';
      },
    });
    const result = admit(base, [changing]);
    expect(isLeft(result) ? result.left : result.right[0]?.occurred).toBe('2019-07-04');
    expect(asked).toBe(1);
  });

  it('should refuse a value that throws when it is read', () => {
    const throwing = Object.defineProperty({ ...eventObject({ id: 'x' }) }, 'occurred', {
      enumerable: true,
      get: () => {
        throw new Error('not today');
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const advice = 'Pass an object such as JSON.parse returns.';
    expect(
      refused(throwing, proxy).map(([tag, index, message]) => [tag, index, String(message)]),
    ).toEqual([
      [
        'BadEvent',
        0,
        `events[0]: expected plain data, found a value that throws when it is read (Error: not today). ${advice}`,
      ],
      ['BadEvent', 1, expect.stringMatching(/^events\[1\]: expected plain data/)],
    ]);
  });

  it('should say where to read on for a value that cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const read = readInput(policyVocabulary, proxy);
    expect(isLeft(read) && read.left.failure.message).toMatch(/ See bilateral\/errors\.md#flawed$/);
  });

  it('should accept a list and objects without prototypes', () => {
    const bare = Object.assign(Object.create(null), eventObject({ id: 'x' }));
    const result = admit(base, [bare]);
    expect(isLeft(result) ? result.left : Object.getPrototypeOf(result.right[0])).toBe(
      Object.prototype,
    );
  });

  it('should refuse, in order, events that refer to an unreadable one', () => {
    expect(
      refused(
        eventObject({ id: 'first', actsOn: ['x'] }),
        eventObject({ id: 'x', nots: '' }),
        eventObject({ id: 'last', actsOn: ['first'] }),
      ).map(([tag, index, message]) => [tag, index, String(message).split('. ')[0]]),
    ).toEqual([
      [
        'DanglingReference',
        0,
        'events[0].actsOn[0]: expected the id of an event of this log, found "x", which was refused',
      ],
      [
        'BadEvent',
        1,
        'events[1].nots: expected one of the fields id, type, schemaVersion, occurred, recordedAt, by, data, sources, enteredAt, actsOn, title, record, note, found an unknown field "nots"',
      ],
      [
        'DanglingReference',
        2,
        'events[2].actsOn[0]: expected the id of an event of this log, found "first", which was refused',
      ],
    ]);
  });

  it('should return new events, frozen and separate from the arguments', () => {
    const input = eventObject({ id: 'new', actsOn: ['newer', 'a', 's'] });
    const result = admit(base, [input, eventObject({ id: 'newer' })]);
    expect(!isLeft(result) && result.right.map(({ id }) => id)).toEqual(['new', 'newer']);
    if (isLeft(result)) return;
    expect(result.right[0]).toEqual(input);
    expect(result.right[0]).not.toBe(input);
    expect(Object.isFrozen(result.right[0]?.data)).toBe(true);
    expect(Object.isFrozen(input)).toBe(false);
  });

  it('should leave out events that the log already holds', () => {
    const twice = eventObject({ id: 'new' });
    const result = admit(base, [eventObject(), twice, { ...twice }]);
    expect(!isLeft(result) && result.right.map(({ id }) => id)).toEqual(['new']);
  });

  it('should refuse all if one is wrong, and say which', () => {
    expect(refused(eventObject({ id: 'fine' }), eventObject({ id: 'x', nots: '' }), 7)).toEqual([
      [
        'BadEvent',
        1,
        'events[1].nots: expected one of the fields id, type, schemaVersion, occurred, recordedAt, by, data, sources, enteredAt, actsOn, title, record, note, found an unknown field "nots". Did you mean "note"? Correct the name, or put its text into "note".',
      ],
      [
        'BadEvent',
        2,
        'events[2]: expected an event as an object, found 7. Write it as a JSON object: { … }.',
      ],
    ]);
  });

  it('should name a field by its path, whatever its name', () => {
    expect(refused(eventObject({ id: 'x', 'a b': '' }))).toEqual([
      [
        'BadEvent',
        0,
        'events[0]["a b"]: expected one of the fields id, type, schemaVersion, occurred, recordedAt, by, data, sources, enteredAt, actsOn, title, record, note, found an unknown field "a b". Correct the name, or put its text into "note".',
      ],
    ]);
  });

  it('should refuse another event with the same id', () => {
    expect(refused(eventObject({ note: 'other' }))[0]?.slice(0, 2)).toEqual(['DuplicateId', 0]);
    expect(refused(eventObject({ id: 's' }))[0]?.slice(0, 2)).toEqual(['DuplicateId', 0]);
    const both = [eventObject({ id: 'n' }), eventObject({ id: 'n', note: 'other' })];
    expect(refused(...both)[0]?.slice(0, 2)).toEqual(['DuplicateId', 1]);
  });

  it('should refuse references to missing events, and unknown types', () => {
    expect(refused(eventObject({ id: 'n', actsOn: ['nowhere'] }))).toEqual([
      [
        'DanglingReference',
        0,
        'events[0].actsOn[0]: expected the id of an event of this log, found "nowhere", which is not in the log. Add the event, or correct the id.',
      ],
    ]);
    expect(refused(eventObject({ id: 'n', type: 'New' }))[0]?.slice(0, 2)).toEqual([
      'UnknownType',
      0,
    ]);
  });

  it('should refuse corrections of corrections, and of retracted events', () => {
    expect(refused(object(retractionLine({ id: 'n' }, 'r')))[0]?.slice(0, 2)).toEqual([
      'BadTarget',
      0,
    ]);
    const late = object(correctionLine({ id: 'n', recordedAt: '2019-08-01' }, 'gone'));
    expect(refused(late)).toEqual([
      [
        'AfterRetraction',
        0,
        'events[0].data.target: expected an event that has not been retracted, found "gone", retracted before this was recorded. A retraction is final: record what happened as a new event.',
      ],
    ]);
    const early = object(correctionLine({ id: 'n', recordedAt: '2019-07-20' }, 'gone'));
    expect(refused(early)).toEqual([]);
  });

  it('should name the path for an effect that ends before it begins', () => {
    const ended = {
      type: 'MeasureAnnounced',
      schemaVersion: 2,
      by: { country: 'JPN', sector: 'GOV' },
      data: {
        measure: 'm',
        instrument: 'export-ban',
        flow: 'export',
        against: 'KOR',
        products: ['p'],
        effectiveFrom: '2019-07-05',
        effectiveUntil: '2019-07-04T23:00:00+09:00',
      },
    };
    expect(refused(eventObject({ id: 'n', ...ended }))).toEqual([
      [
        'BadEvent',
        0,
        'events[0].data.effectiveUntil: expected a time not before effectiveFrom, "2019-07-05", found "2019-07-04T23:00:00+09:00". Correct one of the two; effectiveUntil is the first day without effect.',
      ],
    ]);
  });
});
