import { asKnownAt, asOf, type PointLiteral, pipe, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain } from '../../support/domain';
import { granted, inspected, logOf } from '../../support/small-logs';

const isKnown = (recordedAt: string, ...points: readonly PointLiteral[]): boolean => {
  const built = timeline(domain)(logOf(granted('g', { occurred: '2019-07-01', recordedAt })));
  const then = points.reduce((known, point) => asKnownAt(point)(known), built);
  return asOf('2019-12-31')(then).permits.ids().length === 1;
};

describe('asKnownAt', () => {
  it('should leave out the ids of rows that only later events concern', () => {
    const visits = timeline(domain)(
      logOf(
        inspected('a', { occurred: '2019-07-01' }, 'x'),
        inspected('b', { occurred: '2019-07-01', recordedAt: '2019-07-09' }, 'y'),
      ),
    );
    const then = asOf('2019-07-01')(asKnownAt('2019-07-02')(visits)).visits;
    expect(then.idsUnder('harbour')).toEqual(['harbour/x']);
    expect(then.idsBeginning('harbour/')).toEqual(['harbour/x']);
  });

  it('should know an event recorded on a date from the end of that day', () => {
    expect(isKnown('2019-07-04', '2019-07-03')).toBe(false);
    expect(isKnown('2019-07-04', '2019-07-04')).toBe(true);
    expect(isKnown('2019-07-04', '2019-07-04T23:59:59.999+09:00')).toBe(false);
    expect(isKnown('2019-07-04', '2019-07-05T00:00:00+09:00')).toBe(true);
  });

  it('should know an event recorded at an instant from that instant', () => {
    const noon = '2019-07-04T12:00:00+09:00';
    expect(isKnown(noon, '2019-07-03')).toBe(false);
    expect(isKnown(noon, '2019-07-04')).toBe(true);
    expect(isKnown(noon, '2019-07-04T11:59:59.999+09:00')).toBe(false);
    expect(isKnown(noon, '2019-07-04T03:00:00Z')).toBe(true);
  });

  it('should know an event with an imprecise recordedAt from the last moment it can mean', () => {
    const until = '[2019-07-01..2019-07-05T00:00:00+09:00]';
    expect(isKnown(until, '2019-07-04')).toBe(false);
    expect(isKnown(until, '2019-07-05T00:00:00+09:00')).toBe(true);
    expect(isKnown('[2019-07-01..2019-07-04]', '2019-07-03')).toBe(false);
    expect(isKnown('[2019-07-01..2019-07-04]', '2019-07-04')).toBe(true);
  });

  it('should always know an event whose recordedAt has an open start', () => {
    expect(isKnown('../2019-06-30', '1900-01-01')).toBe(true);
    expect(isKnown('[..2019-06-30]', '1900-01-01')).toBe(true);
  });

  it('should keep the earlier point when called twice', () => {
    expect(isKnown('2019-07-04', '2019-07-09', '2019-07-01')).toBe(false);
    expect(isKnown('2019-07-04', '2019-07-01', '2019-07-09')).toBe(false);
    expect(isKnown('2019-07-04', '2019-07-09', '2019-07-05')).toBe(true);
  });

  it('should know a retroactive effect only from when it was recorded', () => {
    const built = pipe(
      logOf(granted('g', { occurred: '2019-07-04' }, { effectiveFrom: '2019-07-01' })),
      timeline(domain),
    );
    expect(pipe(built, asKnownAt('2019-07-03'), asOf('2019-07-02')).permits.ids()).toEqual([]);
    expect(pipe(built, asKnownAt('2019-07-04'), asOf('2019-07-02')).permits.ids()).toEqual([
      'harbour',
    ]);
  });

  it('should leave the log of the timeline whole', () => {
    const built = timeline(domain)(logOf(granted('g', { occurred: '2019-07-01' })));
    expect(asKnownAt('1900-01-01')(built).log).toBe(built.log);
  });
});
