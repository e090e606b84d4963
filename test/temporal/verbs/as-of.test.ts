import { asOf, isNone, isSome, type Point, type PointLiteral, pipe, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain, type Permit } from '../../support/domain';
import { granted, inspected, logOf, revoked } from '../../support/small-logs';

const permitAt = (point: Point | PointLiteral, ...events: readonly DomainEvent[]) => {
  const permit = pipe(logOf(...events), timeline(domain), asOf(point)).permits.get('harbour');
  return isSome(permit) ? permit.value : undefined;
};
const lastAt = (
  point: PointLiteral,
  ...events: readonly DomainEvent[]
): Permit['last'] | undefined => permitAt(point, ...events)?.last;

describe('asOf', () => {
  it("should read a date as the end of its day at the log's offset, and a date-time as that instant", () => {
    const log = [granted('g', { occurred: '2019-07-04T23:59:59.999+09:00' })];
    expect(permitAt('2019-07-03', ...log)).toBeUndefined();
    expect(permitAt('2019-07-04', ...log)).toEqual({
      status: 'valid',
      grants: 1,
      inspections: 0,
      expiresOn: null,
      reviewOn: null,
      last: 'g',
    });
    expect(permitAt('2019-07-04T14:59:59.998Z', ...log)).toBeUndefined();
    expect(permitAt('2019-07-04T14:59:59.999Z', ...log)?.last).toBe('g');
  });

  it('should end a day before the first millisecond of the next', () => {
    const log = [granted('g', { occurred: '2019-07-05T00:00:00+09:00' })];
    expect(lastAt('2019-07-04', ...log)).toBeUndefined();
    expect(lastAt('2019-07-05', ...log)).toBe('g');
  });

  it("should place a date-time on its day at the log's offset", () => {
    const log = [granted('g', { occurred: '2019-07-04T20:00:00-05:00' })];
    expect(lastAt('2019-07-04', ...log)).toBeUndefined();
    expect(lastAt('2019-07-05', ...log)).toBe('g');
  });

  it('should throw a RangeError for a malformed literal', () => {
    const built = timeline(domain)(logOf());
    expect(() => asOf('2019-02-30')(built)).toThrow(RangeError);
  });
});

describe('the order of events', () => {
  it('should place a date at the start of its day, before the date-times of that day', () => {
    const log = [
      granted('noon', { occurred: '2019-07-04T12:00:00+09:00' }),
      granted('day', { occurred: '2019-07-04' }),
    ];
    expect(lastAt('2019-07-04', ...log)).toBe('noon');
    expect(permitAt('2019-07-04', ...log)?.grants).toBe(2);
  });

  it('should order events of one day by when they were recorded', () => {
    const log = [
      granted('second', { occurred: '2019-07-04', recordedAt: '2019-07-06' }),
      granted('first', { occurred: '2019-07-04', recordedAt: '2019-07-05' }),
    ];
    expect(lastAt('2019-07-04', ...log)).toBe('second');
  });

  it('should read a date as recordedAt as the start of its day', () => {
    const log = [
      granted('noon', { occurred: '2019-07-04', recordedAt: '2019-07-05T12:00:00+09:00' }),
      granted('day', { occurred: '2019-07-04', recordedAt: '2019-07-05' }),
    ];
    expect(lastAt('2019-07-04', ...log)).toBe('noon');
  });

  it('should order by the lines of the log where both dates are the same', () => {
    const dates = { occurred: '2019-07-04' };
    expect(lastAt('2019-07-04', granted('a', dates), granted('b', dates))).toBe('b');
    expect(lastAt('2019-07-04', granted('b', dates), granted('a', dates))).toBe('a');
  });

  it('should place an imprecise date at its earliest point', () => {
    const at = (occurred: string) => (point: PointLiteral) =>
      lastAt(point, granted('g', { occurred, recordedAt: '2019-08-01' })) === 'g';
    expect(at('2019-07')('2019-06-30')).toBe(false);
    expect(at('2019-07')('2019-07-01')).toBe(true);
    expect(at('2019-07-05~')('2019-07-04')).toBe(false);
    expect(at('2019-07-05~')('2019-07-05')).toBe(true);
    expect(at('[2019-07-05..2019-07-09]')('2019-07-05')).toBe(true);
    expect(at('2019-07-05/2019-07-09')('2019-07-05')).toBe(true);
    expect(at('../2019-07-05')('1900-01-01')).toBe(true);
  });

  it('should place a retroactive act at its effect, and an act with a later effect at the act', () => {
    const back = granted('g', { occurred: '2019-07-04' }, { effectiveFrom: '2019-07-02' });
    expect(lastAt('2019-07-01', back)).toBeUndefined();
    expect(lastAt('2019-07-02', back)).toBe('g');
    const ahead = granted('g', { occurred: '2019-07-04' }, { effectiveFrom: '2019-07-06' });
    expect(lastAt('2019-07-04', ahead)).toBe('g');
  });
});

describe('rows', () => {
  const built = pipe(
    logOf(
      granted('g1', { occurred: '2019-07-01' }, { permit: 'quarry' }),
      granted('g2', { occurred: '2019-07-02' }),
      revoked('r', { occurred: '2019-07-03' }, 'harbour', 'quarry', 'nowhere'),
      inspected('i1', { occurred: '2019-07-02' }, 'b'),
      inspected('i2', { occurred: '2019-07-02' }, 'a'),
      granted('later', { occurred: '2019-07-09' }, { permit: 'canal' }),
    ),
    timeline(domain),
  );

  it('should apply an event to several rows, and skip a row that does not exist', () => {
    const { permits } = asOf('2019-07-03')(built);
    expect(permits.entries().map(([id, { status }]) => [id, status])).toEqual([
      ['harbour', 'revoked'],
      ['quarry', 'revoked'],
    ]);
    expect(isNone(permits.get('nowhere'))).toBe(true);
  });

  it('should list rows by their ids, without those that have not begun', () => {
    const { permits, visits } = asOf('2019-07-02')(built);
    expect(permits.ids()).toEqual(['harbour', 'quarry']);
    expect(permits.where(({ last }) => last === 'g2')).toHaveLength(1);
    expect(visits.ids()).toEqual(['harbour/a', 'harbour/b']);
    expect(asOf('2019-07-09')(built).permits.ids()).toEqual(['canal', 'harbour', 'quarry']);
  });

  it('should find rows by the key of their table', () => {
    const { visits, permits } = asOf('2019-07-02')(built);
    expect(visits.keyed('harbour').map(([id]) => id)).toEqual(['harbour/a', 'harbour/b']);
    expect(visits.keyed('quarry')).toEqual([]);
    expect(permits.keyed('harbour')).toEqual([]);
  });

  it('should evolve the row when a second event could begin it', () => {
    const log = [
      granted('g1', { occurred: '2019-07-01' }),
      granted('g2', { occurred: '2019-07-02' }),
    ];
    expect(permitAt('2019-07-02', ...log)?.grants).toBe(2);
  });

  it('should change nothing when a second event can only begin it', () => {
    const { visits } = pipe(
      logOf(
        granted('g', { occurred: '2019-07-01' }),
        inspected('i1', { occurred: '2019-07-02' }, 'a'),
        inspected('i2', { occurred: '2019-07-03' }, 'a'),
      ),
      timeline(domain),
      asOf('2019-07-03'),
    );
    expect(visits.entries()).toEqual([['harbour/a', { passed: true, annulled: false }]]);
  });
});
