import { changes, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain } from '../../../support/domain';
import { corrected, extended, granted, logOf, retracted } from '../../../support/small-logs';

const first = { occurred: '2019-07-01' };
const _ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('the dates of a change', () => {
  const dated = ({ world, learned }: ReturnType<ReturnType<typeof changes>>) =>
    [...world, ...learned].map(({ path, validFrom, knownFrom, happened }) => [
      path.join(),
      validFrom,
      knownFrom,
      happened ?? false,
    ]);

  it('should say since when the value holds, and when the last of its events was recorded', () => {
    const built = timeline(domain)(
      logOf(
        granted(
          'g',
          { occurred: '2019-07-01', recordedAt: '2019-07-05' },
          { expiresOn: '2019-07-04' },
        ),
        extended(
          'x',
          { occurred: '2019-07-02', recordedAt: '2019-07-06T10:00:00+09:00' },
          '2019-07-07',
        ),
      ),
    );
    expect(dated(changes('2019-06-30', '2019-07-08')(built))).toEqual([
      ['', '2019-07-07', '2019-07-06T10:00:00+09:00', false],
    ]);
    // Back in time, the value has held since before the second point.
    expect(dated(changes('2019-07-08', '2019-07-01')(built))).toEqual([
      ['status', '2019-07-01', '2019-07-06T10:00:00+09:00', false],
      ['expiresOn', '2019-07-01', '2019-07-06T10:00:00+09:00', false],
      ['last', '2019-07-01', '2019-07-06T10:00:00+09:00', false],
    ]);
  });

  it('should be null for what held from the beginning, and for a row that is no more', () => {
    const baseline = { occurred: '../2019-06-30', recordedAt: '../2019-06-30' };
    const built = timeline(domain)(
      logOf(granted('g', baseline, { expiresOn: '2019-07-04' }), retracted('r', 'g', '2019-07-06')),
    );
    const spot = (knownAt: '2019-07-01' | '2019-07-07') =>
      ({ asOf: '2019-07-02', knownAt }) as const;
    expect(dated(changes(spot('2019-07-01'), spot('2019-07-07'))(built))).toEqual([
      ['', null, '2019-07-06', false],
    ]);
    expect(dated(changes(spot('2019-07-07'), spot('2019-07-01'))(built))).toEqual([
      ['', null, '2019-07-06', false],
    ]);
  });
});

describe('what both happened and was recorded in the period', () => {
  const day = (both: '2019-07-02' | '2019-07-09') => ({ asOf: both, knownAt: both }) as const;
  const news = (...events: readonly DomainEvent[]) =>
    changes(
      day('2019-07-02'),
      day('2019-07-09'),
    )(timeline(domain)(logOf(granted('g', first), ...events))).learned.map(
      ({ path, validFrom, happened }) => [path.join(), validFrom, happened],
    );

  it('should be marked among what was learned', () => {
    expect(news(extended('x', { occurred: '2019-07-05' }, '2019-08-01'))).toEqual([
      ['expiresOn', '2019-07-05', true],
      ['last', '2019-07-05', true],
    ]);
  });

  it('should not be what happened before and was recorded late', () => {
    const late = extended('x', { occurred: '2019-07-02', recordedAt: '2019-07-05' }, '2019-08-01');
    expect(news(late)).toEqual([
      ['expiresOn', '2019-07-02', undefined],
      ['last', '2019-07-02', undefined],
    ]);
  });

  it('should not be a correction of what happened before', () => {
    const better = granted('g', first, { reviewOn: '2020-01-01' });
    expect(news(corrected('c', 'g', '2019-07-06', better))).toEqual([
      ['reviewOn', '2019-07-01', undefined],
    ]);
  });
});
