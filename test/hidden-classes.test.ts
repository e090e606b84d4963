import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { append, asOf, decodeEvent, emptyLog, isLeft, pipe, relations, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { withFields } from '../src/object';

setFlagsFromString('--allow-natives-syntax');
/** Whether V8 keeps two objects under one hidden class, so that code that reads both is fast. */
const shareHiddenClass: (a: object, b: object) => boolean = runInNewContext(
  '(a, b) => %HaveSameMap(a, b)',
);

/** Hidden classes settle after some objects of a kind. */
const some = Array.from({ length: 50 }, (_, index) => index);

const suspensionOfVersion1 = (index: number) => ({
  id: `suspension-${index}`,
  type: 'MeasureSuspended',
  schemaVersion: 1,
  occurred: '2020-01-01',
  recordedAt: '2020-01-01',
  by: { country: 'JPN', sector: 'GOV', name: 'METI' },
  data: { measure: 'm', products: ['photoresist'] },
  sources: [],
});

const announcementOf = (index: number) => ({
  id: `announcement-${index}`,
  type: 'MeasureAnnounced' as const,
  schemaVersion: 2 as const,
  occurred: '2020-01-01',
  recordedAt: '2020-01-01',
  by: { country: 'JPN', sector: 'GOV', name: 'METI' } as const,
  data: {
    measure: `m${index}`,
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
    products: ['photoresist'],
  } as const,
  sources: [{ publisher: 'METI' }],
});

describe('hidden classes', () => {
  it('should be one for all rows of whole measures', () => {
    const log = append(some.map(announcementOf))(
      emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }),
    );
    if (isLeft(log)) throw new Error(JSON.stringify(log.left));
    const { measureHeads } = pipe(log.right, timeline(relations), asOf('2021-01-01'));
    const [last, other] = measureHeads.where(({ head }) => head !== null).slice(-2);
    expect(shareHiddenClass(last as object, other as object)).toBe(true);
  });

  it('should be one for all frozen events that were upcast from one shape', () => {
    const events = some.map((index) => {
      const decoded = decodeEvent(JSON.parse(JSON.stringify(suspensionOfVersion1(index))));
      if (isLeft(decoded)) throw new Error(decoded.left.message);
      return Object.freeze(decoded.right);
    });
    const [last, other] = events.slice(-2);
    expect(last).toMatchObject({ schemaVersion: 2 });
    expect(shareHiddenClass(last as object, other as object)).toBe(true);
  });
});

describe('withFields', () => {
  it('should copy own fields, also one called __proto__, in their order', () => {
    const copy = withFields(JSON.parse('{"b":1,"__proto__":2,"a":3}') as object, { a: 4, c: 5 });
    expect(Object.entries(copy)).toEqual([
      ['b', 1],
      ['__proto__', 2],
      ['a', 4],
      ['c', 5],
    ]);
  });
});
