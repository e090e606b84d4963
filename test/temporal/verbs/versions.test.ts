import {
  asKnownAt,
  type Point,
  pipe,
  type RowVersion,
  suppose,
  timeline,
  versions,
} from 'bilateral';
import { projection, table } from 'bilateral/core';
import { describe, expect, it } from 'vitest';
import { domain } from '../../support/domain';
import { corrected, granted, logOf, retracted } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };

const built = timeline(domain)(
  logOf(
    granted('g', { ...first, recordedAt: '2019-07-02' }),
    corrected('c', 'g', '2019-07-05', granted('g', first, { permit: 'quarry' })),
    retracted('r', 'g', '2019-07-09T12:00:00+09:00'),
  ),
);

const permitsOf = (all: Iterable<RowVersion<string, unknown, Point>>) =>
  [...all].map((each) => {
    const { row, validFrom, validTo, knownFrom, knownTo, event } = each;
    return [row, validFrom, validTo, knownFrom, knownTo, event];
  });

describe('versions', () => {
  it('should have a row that was corrected and retracted, from when to when each was known', () => {
    expect(permitsOf(versions(built))).toEqual([
      ['harbour', '2019-07-01', null, '2019-07-02', '2019-07-05', 'g'],
      ['quarry', '2019-07-01', null, '2019-07-05', '2019-07-09', 'g'],
    ]);
  });

  it('should give date-times by instant; what is recorded on a day is known when it ends', () => {
    const midnight = '2019-07-01T00:00:00+09:00';
    expect(permitsOf(versions(built, { by: 'instant' }))).toEqual([
      ['harbour', midnight, null, '2019-07-03T00:00:00+09:00', '2019-07-06T00:00:00+09:00', 'g'],
      ['quarry', midnight, null, '2019-07-06T00:00:00+09:00', '2019-07-09T12:00:00+09:00', 'g'],
    ]);
  });

  it('should end at what is known in a timeline of earlier knowledge', () => {
    expect(permitsOf(versions(asKnownAt('2019-07-04')(built)))).toEqual([
      ['harbour', '2019-07-01', null, '2019-07-02', null, 'g'],
    ]);
  });

  it('should leave out what a supposition removes', () => {
    expect(permitsOf(versions(suppose({ drop: ['g'] })(built)))).toEqual([]);
  });

  it('should mark what a due change made, and say by which event it was declared', () => {
    const leased = timeline(domain)(logOf(granted('g', first, { expiresOn: '2019-08-01' })));
    const permits = [...versions(leased)].filter((each) => each.table === 'permits');
    expect(
      permits.map(({ validFrom, validTo, event, fired }) => [validFrom, validTo, event, fired]),
    ).toEqual([
      ['2019-07-01', '2019-08-01', 'g', false],
      ['2019-08-01', null, 'g', true],
    ]);
  });

  it('should end the last version where the next due change stands after a thousand', () => {
    type Begun = {
      readonly id: string;
      readonly type: 'Begun';
      readonly occurred: string;
      readonly recordedAt: string;
      readonly data: object;
    };
    const year = (n: number) => `${2000 + n}-01-01` as `${number}-${number}-${number}`;
    const yearly = table<{ readonly n: number }, Begun>()(
      { Begun: { row: () => 'it', begin: () => ({ n: 0 }) } },
      {
        due: ({ n }) => ({
          on: year(n + 1),
          becomes: (draft) => {
            draft.n += 1;
          },
        }),
      },
    );
    const event = {
      id: 'b',
      type: 'Begun',
      occurred: '2000-01-01',
      recordedAt: '2000-01-01',
      data: {},
    };
    const log = { header: { offset: '+00:00' }, events: [event] };
    const all = [...versions(timeline(projection({ yearly }))(log as never))];
    expect(all).toHaveLength(1001);
    expect(all.at(-1)?.validTo).toBe('3001-01-01');
  });

  it('should come one at a time, frozen', () => {
    const [one] = versions(built);
    expect(Object.isFrozen(one)).toBe(true);
    expect(pipe(built, versions)[Symbol.iterator]().next().done).toBe(false);
  });
});
