import { asOf, lookup, question, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainState, domain } from '../../support/domain';
import { granted, logOf, signed } from '../../support/small-logs';

const built = timeline(domain)(
  logOf(
    granted('a', { occurred: '2019-07-01' }),
    granted('b', { occurred: '2019-07-03T09:00:00+09:00' }, { permit: 'quarry' }),
  ),
);
const permits = question<DomainState>()((state) => state.permits.ids().join());

describe('lookup', () => {
  it('should answer any day', () => {
    const on = lookup(permits)(built);
    expect([on('2019-06-30'), on('2019-07-01'), on('2019-07-02'), on('2019-07-03')]).toEqual([
      '',
      'harbour',
      'harbour',
      'harbour,quarry',
    ]);
  });

  it('should answer an instant, by day and by instant', () => {
    for (const on of [lookup(permits)(built), lookup(permits, { by: 'instant' })(built)])
      expect([on('2019-07-03T08:59:59.999+09:00'), on('2019-07-03T09:00:00+09:00')]).toEqual([
        'harbour',
        'harbour,quarry',
      ]);
  });

  it('should run the question only for the first point', () => {
    let runs = 0;
    const counted = lookup((state: DomainState) => {
      runs += 1;
      return permits(state);
    })(built);
    expect(runs).toBe(0);
    counted('2019-07-01');
    const after = runs;
    expect(after).toBeGreaterThan(0);
    counted('2019-07-02');
    counted('2020-07-02');
    expect(runs).toBe(after);
  });

  it('should ask the state where more than a thousand due changes follow', () => {
    const leased = timeline(domain)(
      logOf(signed('s', { occurred: '2019-07-01' }, '2019-07-02', 1, 1500)),
    );
    const paid = question<DomainState>()((state) => JSON.stringify(state.leases.entries()));
    const on = lookup(paid)(leased);
    for (const day of [
      '2019-07-05',
      '2022-03-01',
      '2022-06-01',
      '2023-06-01',
      '2033-06-01',
    ] as const)
      expect(on(day)).toBe(paid(asOf(day)(leased)));
  });

  it('should throw for a malformed day, as asOf does', () => {
    expect(() => lookup(permits)(built)('2019-02-30')).toThrow(RangeError);
  });
});
