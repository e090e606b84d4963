import { describe, expect, it } from 'vitest';
import { decodeEvent } from '../../src/events/decode/decode';
import { isLeft, right } from '../../src/fp';
import { eventObject } from '../support/lines';

const flaws = (input: unknown): string[] => {
  const decoded = decodeEvent(input);
  if (!isLeft(decoded) || decoded.left._tag !== 'Flawed') return [];
  return decoded.left.flaws.map(({ path, found }) => `${path}: ${found}`);
};

describe('decodeEvent', () => {
  it('should return a valid event unchanged', () => {
    const event = eventObject();
    const decoded = decodeEvent(event);
    expect(decoded).toEqual(right(event));
    expect(!isLeft(decoded) && decoded.right).toBe(event);
  });

  it.each([null, [], 'text', 7])('should refuse %j, which is not an object', (input) => {
    expect(flaws(input)).toHaveLength(1);
    expect(flaws(input)[0]).toMatch(/^: /);
  });

  it('should refuse an event without a type', () => {
    expect(flaws({ id: 'x' })).toEqual(['type: no such field']);
    expect(flaws({ id: 'x', type: 7 })).toEqual(['type: 7']);
  });

  it('should refuse a date of effect that is neither a point nor null', () => {
    const lifted = (effectiveFrom: unknown) =>
      eventObject({
        type: 'MeasureLifted',
        by: { country: 'JPN', sector: 'GOV' },
        data: { measure: 'm', products: ['p'], effectiveFrom },
      });
    expect(flaws(lifted(null))).toEqual([]);
    expect(flaws(lifted('2019-07'))).toEqual(['data.effectiveFrom: "2019-07"']);
    expect(flaws(lifted(7))).toEqual(['data.effectiveFrom: 7']);
  });

  it('should refuse a recordedAt with an open end', () => {
    expect(flaws(eventObject({ recordedAt: '[2019-07-01..]' }))).toEqual([
      'recordedAt: "[2019-07-01..]"',
    ]);
    for (const recordedAt of ['../2019-06-30', '[2019-07-01..2019-07-03]', '2019-07-01/..'])
      expect(flaws(eventObject({ recordedAt }))).toEqual([]);
  });

  it("should report flaws only in the fields of the event's type", () => {
    expect(flaws(eventObject({ data: { boycott: 'b', measure: 'm' } }))).toEqual([
      'data.against: no such field',
      'data.measure: an unknown field "measure"',
    ]);
  });

  it('should refuse an act of a state whose actor has no country', () => {
    expect(
      flaws(
        eventObject({
          type: 'MeasureLifted',
          by: { sector: 'IGO', name: 'WTO' },
          data: { measure: 'm', products: ['p'] },
        }),
      ),
    ).toEqual(['by.country: no such field']);
  });

  it('should refuse a version that does not exist', () => {
    for (const schemaVersion of [0, -1, 1.5, '1', null])
      expect(flaws(eventObject({ schemaVersion }))).toHaveLength(1);
  });

  it('should tell an unknown type or version from an invalid event', () => {
    const unknown = (fields: object) => decodeEvent(eventObject(fields));
    expect(unknown({ type: 'BoycotStarted' })).toMatchObject({
      left: {
        _tag: 'UnknownType',
        type: 'BoycotStarted',
        id: 'a',
        flaw: { path: 'type', advice: expect.stringContaining('Did you mean "BoycottStarted"?') },
      },
    });
    expect(unknown({ type: '__proto__' })).toMatchObject({ left: { _tag: 'UnknownType' } });
    expect(unknown({ schemaVersion: 2 })).toMatchObject({
      left: { _tag: 'UnknownType', flaw: { path: 'schemaVersion', found: '2' } },
    });
    expect(unknown({ type: 'New', id: 'no id' })).not.toHaveProperty('left.id');
  });

  it('should refuse a correction or retraction as a replacement', () => {
    const { id, recordedAt, ...replacement } = eventObject({
      type: 'EventRetracted',
      data: { target: 'x', reason: 'r' },
    });
    const correct = (replaced: unknown) =>
      flaws(eventObject({ type: 'EventCorrected', data: { target: 'x', replacement: replaced } }));
    expect(correct(replacement)).toEqual(['data.replacement.type: "EventRetracted"']);
    expect(correct(eventObject())).toEqual([
      'data.replacement.id: an unknown field "id"',
      'data.replacement.recordedAt: an unknown field "recordedAt"',
    ]);
    expect(correct(3)).toEqual(['data.replacement: 3']);
    expect([id, recordedAt]).toEqual(['a', '2019-07-18']);
  });

  it('should compare the dates of a replacement with one another', () => {
    const {
      id: _,
      recordedAt: __,
      ...replacement
    } = eventObject({
      type: 'MeasureLifted',
      by: { country: 'JPN', sector: 'GOV' },
      data: {
        measure: 'm',
        products: ['p'],
        effectiveFrom: '2019-07-04',
        effectiveUntil: '2019-07-01',
      },
    });
    expect(
      flaws(eventObject({ type: 'EventCorrected', data: { target: 'x', replacement } })),
    ).toEqual(['data.replacement.data.effectiveUntil: "2019-07-01"']);
  });
});

describe('the end of an effect', () => {
  const ends = (occurred: string, dates: object) =>
    flaws(
      eventObject({
        occurred,
        type: 'MeasureLifted',
        by: { country: 'JPN', sector: 'GOV' },
        data: { measure: 'm', products: ['p'], ...dates },
      }),
    ).length === 0;

  it.each([
    ['2019-07-01', { effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-04' }, true],
    ['2019-07-01', { effectiveFrom: null, effectiveUntil: '2019-01-01' }, true],
    ['2019-07', { effectiveUntil: '2019-07-02' }, true],
    ['2019-07', { effectiveUntil: '2019-06-30' }, false],
    ['../2019', { effectiveUntil: '1900-01-01' }, true],
    ['2019-07-01', { effectiveFrom: '2019-01-01', effectiveUntil: '2019-02-01' }, true],
    ['2019-07-01', { effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-03T20:00:00Z' }, true],
    ['2019-07-01', { effectiveFrom: '2019-07-04', effectiveUntil: '2019-07-03T09:59:00Z' }, false],
    ['2019-07-01', { effectiveFrom: '2019-07-04T20:00:00Z', effectiveUntil: '2019-07-04' }, false],
    ['2019-07-01', { effectiveFrom: '2019-07-04T09:00:00Z', effectiveUntil: '2019-07-04' }, true],
    [
      '2019-07-01',
      { effectiveFrom: '2019-07-04T09:00:00+09:00', effectiveUntil: '2019-07-04T00:00:00Z' },
      true,
    ],
    [
      '2019-07-01',
      { effectiveFrom: '2019-07-04T09:00:00+09:00', effectiveUntil: '2019-07-03T23:59:00Z' },
      false,
    ],
  ])('on %s with %o: %s', (occurred, dates, sound) => {
    expect(ends(occurred, dates)).toBe(sound);
  });
});
