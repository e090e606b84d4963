import {
  asKnownAt,
  changes,
  eventsBetween,
  type Period,
  type PointLiteral,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain } from '../../support/domain';
import { corrected, granted, logOf, retracted, revoked } from '../../support/small-logs';

const built = timeline(domain)(
  logOf(
    granted('noon', { occurred: '2019-07-03T12:00:00+09:00' }),
    granted('day', { occurred: '2019-07-03' }),
    granted('moved', { occurred: '2019-07-01' }),
    granted('gone', { occurred: '2019-07-03' }),
    granted('back', { occurred: '2019-07-09' }, { effectiveFrom: '2019-07-02' }),
    corrected('c', 'moved', '2019-07-08', revoked('moved', { occurred: '2019-07-04' }, 'quarry')),
    retracted('r', 'gone', '2019-07-08'),
  ),
);
const ids = (from: PointLiteral, to: PointLiteral, known: PointLiteral = '2019-12-31') =>
  eventsBetween(from, to)(asKnownAt(known)(built)).map(({ id }) => id);

describe('eventsBetween', () => {
  it('should give the events of a half-open period in order', () => {
    expect(ids('2019-07-03', '2019-07-04')).toEqual(['day', 'noon']);
    expect(ids('2019-07-01', '2019-07-05')).toEqual(['back', 'day', 'noon', 'moved']);
    expect(ids('2019-07-03', '2019-07-03')).toEqual([]);
    expect(ids('2019-07-05', '2019-07-03')).toEqual([]);
  });

  it('should take a period as it takes its two bounds', () => {
    const period = { from: '2019-07-03', to: '2019-07-04' } as const;
    expect(eventsBetween(period)(built)).toEqual(eventsBetween('2019-07-03', '2019-07-04')(built));
    expect(eventsBetween(period)(built).map(({ id }) => id)).toEqual(['day', 'noon']);
  });

  it('should refuse a period that ends before it begins', () => {
    const reversed = { from: '2019-07-05', to: '2019-07-01' } as const;
    expect(() => eventsBetween(reversed)(built)).toThrow(RangeError);
    expect(() => eventsBetween(reversed)(built)).toThrow(
      'expected a period that ends after it begins, found from 2019-07-05 to 2019-07-01. Exchange the two.',
    );
    expect(() => changes(reversed)(built)).toThrow(RangeError);
    const atTheOffset = { from: '2019-07-05', to: '2019-07-04T14:59:59Z' } as const;
    expect(() => changes(atTheOffset)(built)).toThrow(RangeError);
  });

  it('should name the end that a period lacks', () => {
    // Code without types may misspell it.
    const misspelt = { from: '2019-07-01', til: '2019-07-05' } as unknown as Period;
    for (const verb of [eventsBetween, changes])
      expect(() => verb(misspelt)(built)).toThrow(
        /^to: expected a day such as 2019-07-04, .*, found nothing\. /,
      );
  });

  it('should take instants as bounds', () => {
    expect(ids('2019-07-03T00:00:00.001+09:00', '2019-07-03T12:00:00+09:00')).toEqual([]);
    expect(ids('2019-07-03T12:00:00+09:00', '2019-07-03T12:00:00.001+09:00')).toEqual(['noon']);
  });

  it('should give events as they were known', () => {
    expect(ids('2019-07-01', '2019-07-05', '2019-07-07')).toEqual(['moved', 'day', 'gone', 'noon']);
  });

  it('should give corrected events as corrected', () => {
    const [moved] = eventsBetween('2019-07-04', '2019-07-05')(built);
    expect(moved).toEqual({
      id: 'moved',
      type: 'PermitsRevoked',
      occurred: '2019-07-04',
      recordedAt: '2019-07-01',
      data: { permits: ['quarry'] },
    });
  });
});
