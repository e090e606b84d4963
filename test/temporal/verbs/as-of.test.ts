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
  it('a date is the end of its day in the offset of the log, a date-time that instant', () => {
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

  it('a day ends before the first millisecond of the next', () => {
    const log = [granted('g', { occurred: '2019-07-05T00:00:00+09:00' })];
    expect(lastAt('2019-07-04', ...log)).toBeUndefined();
    expect(lastAt('2019-07-05', ...log)).toBe('g');
  });

  it('a date-time falls on its day in the offset of the log', () => {
    const log = [granted('g', { occurred: '2019-07-04T20:00:00-05:00' })];
    expect(lastAt('2019-07-04', ...log)).toBeUndefined();
    expect(lastAt('2019-07-05', ...log)).toBe('g');
  });

  it('a malformed literal throws a RangeError', () => {
    const built = timeline(domain)(logOf());
    expect(() => asOf('2019-02-30')(built)).toThrow(RangeError);
  });
});

describe('the order of events', () => {
  it('a date stands at the start of its day, before the date-times on it', () => {
    const log = [
      granted('noon', { occurred: '2019-07-04T12:00:00+09:00' }),
      granted('day', { occurred: '2019-07-04' }),
    ];
    expect(lastAt('2019-07-04', ...log)).toBe('noon');
    expect(permitAt('2019-07-04', ...log)?.grants).toBe(2);
  });

  it('on one day, what was recorded later comes later', () => {
    const log = [
      granted('second', { occurred: '2019-07-04', recordedAt: '2019-07-06' }),
      granted('first', { occurred: '2019-07-04', recordedAt: '2019-07-05' }),
    ];
    expect(lastAt('2019-07-04', ...log)).toBe('second');
  });

  it('a date of recording counts from the start of its day', () => {
    const log = [
      granted('noon', { occurred: '2019-07-04', recordedAt: '2019-07-05T12:00:00+09:00' }),
      granted('day', { occurred: '2019-07-04', recordedAt: '2019-07-05' }),
    ];
    expect(lastAt('2019-07-04', ...log)).toBe('noon');
  });

  it('what ties in both stands as it is written', () => {
    const dates = { occurred: '2019-07-04' };
    expect(lastAt('2019-07-04', granted('a', dates), granted('b', dates))).toBe('b');
    expect(lastAt('2019-07-04', granted('b', dates), granted('a', dates))).toBe('a');
  });

  it('an imprecise date stands at its earliest point', () => {
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

  it('an act that reaches back stands at its effect, one with a later effect at the act', () => {
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

  it('an event may concern several rows, and does nothing to one that does not exist', () => {
    const { permits } = asOf('2019-07-03')(built);
    expect(permits.entries().map(([id, { status }]) => [id, status])).toEqual([
      ['harbour', 'revoked'],
      ['quarry', 'revoked'],
    ]);
    expect(isNone(permits.get('nowhere'))).toBe(true);
  });

  it('rows are listed in the order of their ids, those not yet begun left out', () => {
    const { permits, visits } = asOf('2019-07-02')(built);
    expect(permits.ids()).toEqual(['harbour', 'quarry']);
    expect(permits.where(({ last }) => last === 'g2')).toHaveLength(1);
    expect(visits.ids()).toEqual(['harbour/a', 'harbour/b']);
    expect(asOf('2019-07-09')(built).permits.ids()).toEqual(['canal', 'harbour', 'quarry']);
  });

  it('rows are found by the key of their table', () => {
    const { visits, permits } = asOf('2019-07-02')(built);
    expect(visits.keyed('harbour').map(([id]) => id)).toEqual(['harbour/a', 'harbour/b']);
    expect(visits.keyed('quarry')).toEqual([]);
    expect(permits.keyed('harbour')).toEqual([]);
  });

  it('a second begin is an evolve', () => {
    const log = [
      granted('g1', { occurred: '2019-07-01' }),
      granted('g2', { occurred: '2019-07-02' }),
    ];
    expect(permitAt('2019-07-02', ...log)?.grants).toBe(2);
  });

  it('a second begin without evolve changes nothing', () => {
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
