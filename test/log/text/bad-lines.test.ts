import { describe, expect, it } from 'vitest';
import { isLeft, isRight } from '../../../src/fp';
import type { EventLog } from '../../../src/log/event-log/event-log';
import type { Problem } from '../../../src/log/event-log/problem';
import { parseLog } from '../../../src/log/parse';
import { correctionLine, eventLine, headerText, logText } from '../../support/lines';

type Seen = Pick<Problem, '_tag' | 'line' | 'path' | 'message'>;

const seen = ({ _tag, line, path, message }: Problem): Seen => ({ _tag, line, path, message });

const read = (text: string): { readonly problems: Seen[]; readonly intact: EventLog } => {
  const result = parseLog(text);
  return isLeft(result)
    ? { problems: result.left.problems.map(seen), intact: result.left.intact }
    : { problems: [], intact: result.right };
};

const ids = (log: EventLog) => log.events.map(({ id }) => id);
const before = eventLine({ id: 'before' });
const after = eventLine({ id: 'after' });

/** The line is wrong in one way, and both its neighbours are kept. */
const refuses = (bad: string, problem: Omit<Seen, 'line'>) => {
  const { problems, intact } = read(logText(before, bad, after));
  expect(problems).toEqual([{ line: 3, ...problem }]);
  expect(ids(intact)).toEqual(['before', 'after']);
  expect(intact.warnings).toEqual([]);
};

describe('a line that is refused', () => {
  it('is not JSON', () =>
    refuses('nope', {
      _tag: 'NotJson',
      path: '',
      message:
        'line 3: expected one JSON object on the line, at column 1, found "nope". Correct the line: each event is one JSON object on one line.',
    }));

  it('is not an object', () =>
    refuses('[1,2]', {
      _tag: 'NotAnObject',
      path: '',
      message:
        'line 3: expected a JSON object, found an array of 2. Put one event on each line, as a JSON object: { … }.',
    }));

  it('lacks a field', () =>
    refuses(
      '{"id":"x","type":"BoycottEnded","schemaVersion":1,"occurred":"2019","recordedAt":"2019","by":{"country":"KOR","sector":"CVL"},"data":{"boycott":"b"}}',
      {
        _tag: 'BadEvent',
        path: 'sources',
        message: 'line 3 ("x"): sources: expected an array, found no such field. Add the field.',
      },
    ));

  it('lacks a type', () =>
    refuses('{"id":"x"}', {
      _tag: 'BadEvent',
      path: 'type',
      message:
        'line 3 ("x"): type: expected the type of an event, such as RulingIssued, found no such field. Add the type of the event.',
    }));

  it('has a field of a wrong type', () =>
    refuses(eventLine({ id: 'x', data: { boycott: 7, against: 'JPN' } }), {
      _tag: 'BadEvent',
      path: 'data.boycott',
      message:
        'line 3 ("x"): data.boycott: expected an id of up to 128 letters, digits, _ . : or -, found 7. Begin with a letter, a digit or _, and use neither spaces nor slashes.',
    }));

  it('has an unknown field, with the one that was meant', () =>
    refuses(eventLine({ id: 'x', data: { boycott: 'b', against: 'JPN', good: 'beer' } }), {
      _tag: 'BadEvent',
      path: 'data.good',
      message:
        'line 3 ("x"): data.good: expected one of the fields boycott, against, goods, found an unknown field "good". Did you mean "goods"? Correct the name, or put its text into "note".',
    }));

  it('has a field called __proto__', () =>
    refuses(eventLine({ id: 'x' }).replace('{', '{"__proto__":{"polluted":true},'), {
      _tag: 'BadEvent',
      path: '__proto__',
      message:
        'line 3 ("x"): __proto__: expected one of the fields id, type, schemaVersion, occurred, recordedAt, by, data, sources, enteredAt, actsOn, title, record, note, found an unknown field "__proto__". Correct the name, or put its text into "note".',
    }));

  it('has a day that does not exist', () => {
    const { problems, intact } = read(
      logText(before, eventLine({ id: 'x', occurred: '2019-02-30' }), after),
    );
    expect(problems).toMatchObject([{ _tag: 'BadEvent', line: 3, path: 'occurred' }]);
    expect(problems[0]?.message).toMatch(
      /^line 3 \("x"\): occurred: expected .+, found .*2019-02-30/,
    );
    expect(ids(intact)).toEqual(['before', 'after']);
  });

  const measure = (dates: object) =>
    eventLine({
      id: 'x',
      type: 'MeasureLifted',
      by: { country: 'JPN', sector: 'GOV' },
      data: { measure: 'm', products: ['p'], ...dates },
    });

  it('ends before it begins', () =>
    refuses(measure({ effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-03' }), {
      _tag: 'BadEvent',
      path: 'data.effectiveUntil',
      message:
        'line 3 ("x"): data.effectiveUntil: expected a time not before effectiveFrom, "2019-07-04", found "2019-07-03". Correct one of the two; effectiveUntil is the first day without effect.',
    }));

  it('ends before it happens, where it has effect at once', () =>
    refuses(measure({ effectiveUntil: '2019-07-17' }), {
      _tag: 'BadEvent',
      path: 'data.effectiveUntil',
      message:
        'line 3 ("x"): data.effectiveUntil: expected a time not before occurred, "2019-07-18", found "2019-07-17". Correct one of the two; effectiveUntil is the first day without effect.',
    }));

  it('names a product twice', () =>
    refuses(
      eventLine({
        id: 'x',
        type: 'MeasureLifted',
        by: { country: 'JPN', sector: 'GOV' },
        data: {
          measure: 'm',
          products: ['p', { scheme: 'HS', code: '10' }, { code: '10', scheme: 'HS' }],
        },
      }),
      {
        _tag: 'BadEvent',
        path: 'data.products[2]',
        message:
          'line 3 ("x"): data.products[2]: expected each item only once, found "HS:10" a second time. Remove one of the two.',
      },
    ));

  it('has the id of another event; the first one is kept', () =>
    refuses(eventLine({ id: 'before', note: 'not the same' }), {
      _tag: 'DuplicateId',
      path: 'id',
      message:
        'line 3 ("before"): id: expected an id that no earlier event has, found "before", which names another event. Give this event another id; the first event with the id is kept.',
    }));

  it('refers to an event that is not there', () =>
    refuses(eventLine({ id: 'x', actsOn: ['before', 'nowhere'] }), {
      _tag: 'DanglingReference',
      path: 'actsOn[1]',
      message:
        'line 3 ("x"): actsOn[1]: expected the id of an event of this log, found "nowhere", which is not in the log. Add the event, or correct the id.',
    }));

  it('corrects itself', () =>
    refuses(correctionLine({ id: 'x' }, 'x'), badTarget('x', 'x', 'EventCorrected')));

  it('is cut off', () => {
    const { problems, intact } = read(`${logText(before)}{"id":"x","typ`);
    expect(problems).toEqual([
      {
        _tag: 'CutOff',
        line: 3,
        path: '',
        message:
          'line 3: expected one JSON object on the line, found a last line that is cut off: "{\\"id\\":\\"x\\",\\"typ". The text ends without a newline. Read or download it again.',
      },
    ]);
    expect(ids(intact)).toEqual(['before']);
  });
});

const badTarget = (id: string, target: string, type: string): Omit<Seen, 'line'> => ({
  _tag: 'BadTarget',
  path: 'data.target',
  message: `line 3 ("${id}"): data.target: expected the id of an event about the world, found "${target}", an ${type}. Name the event that was recorded wrongly; its latest correction counts.`,
});

describe('a problem', () => {
  it('should have an id if the line has one', () => {
    const result = parseLog(logText('nope', eventLine({ id: 'x', occurred: 'soon' })));
    const problems = isLeft(result) ? result.left.problems : [];
    expect(problems.map((each) => Object.hasOwn(each, 'id'))).toEqual([false, true]);
  });
});

describe('the header', () => {
  const bad = (first: string, path: string, found: string) => {
    const { problems, intact } = read([first, before, ''].join('\n'));
    expect(problems).toMatchObject([{ _tag: 'BadHeader', line: 1, path }]);
    expect(problems[0]?.message).toContain(`found ${found}.`);
    expect(ids(intact)).toContain('before');
    expect(intact.warnings.filter(({ _tag }) => _tag !== 'OutsideParties')).toEqual([]);
    return intact.header;
  };

  it('is missing', () => {
    expect(bad(after, '', 'an event')).toEqual({
      formatVersion: 1,
      parties: ['ZZY', 'ZZZ'],
      offset: '+00:00',
    });
    expect(ids(read([after, before].join('\n')).intact)).toEqual(['after', 'before']);
  });
  it('is not JSON', () => bad('nope', '', '"nope"'));
  it('is of a later format', () =>
    expect(bad(headerText.replace('1', '2'), 'formatVersion', '2').parties).toEqual([
      'JPN',
      'KOR',
    ]));
  it('is of a later format, and says what to do', () => {
    const { problems } = read([headerText.replace('1', '2'), before].join('\n'));
    expect(problems.map(({ message }) => message)).toEqual([
      'line 1: formatVersion: expected 1, found 2. Update the library: the log is in a later version of the format.',
    ]);
  });
  it('stands there twice', () => {
    const { problems, intact } = read([headerText, before, headerText].join('\n'));
    expect(problems.map(({ _tag }) => _tag)).toEqual(['BadHeader']);
    expect(problems.map(({ message }) => message)).toEqual([
      'line 3: expected an event, found a second header. A text holds one log: parse each log separately, and join them with merge.',
    ]);
    expect(ids(intact)).toEqual(['before']);
  });
  it('is not in what is no text', () => {
    for (const input of [undefined, null, 7, {}]) {
      const result = parseLog(input as unknown as string);
      expect(isLeft(result) && result.left.problems.map(({ _tag }) => _tag)).toEqual(['BadHeader']);
    }
    const buffer = Buffer.from([headerText, before].join('\n')) as unknown as string;
    expect(isRight(parseLog(buffer))).toBe(true);
  });
  it('has one party only', () =>
    expect(bad(headerText.replace('"JPN",', ''), 'parties', 'an array of 1').offset).toBe(
      '+09:00',
    ));
  it('is of a relation of a country with itself', () =>
    void bad(headerText.replace('KOR', 'JPN'), 'parties', '"JPN" and "JPN"'));
  it('has no offset', () =>
    expect(bad(headerText.replace('+09:00', 'Tokyo'), 'offset', '"Tokyo"').parties).toEqual([
      'JPN',
      'KOR',
    ]));
  it('is not there at all', () => {
    const { problems, intact } = read('');
    expect(problems).toMatchObject([{ _tag: 'BadHeader', line: 1, path: '' }]);
    expect(intact.events).toEqual([]);
  });
});
