import {
  append,
  asKnownAt,
  asOf,
  audit,
  coverage,
  isLeft,
  pipe,
  relations,
  timeline,
  tradeRegime,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { logOf, stateOf } from '../../support/policy';
import { acid, ban, declared, of } from './declared';

describe('the days that count as checked', () => {
  it('should not take days as checked that had not yet come when it was recorded', () => {
    const early = declared('d', { checkedUntil: '2035-12-31' }, '2020-01-10');
    expect(of('2020-01-10', early)).toMatchObject({ complete: true, checkedUntil: '2020-01-10' });
    expect(of('2034-01-01', early)).toMatchObject({ status: 'stale', checkedUntil: '2020-01-10' });
    const log = logOf(early);
    expect(audit(log).map(({ _tag }) => _tag)).toEqual(['AgainstTheRules']);
    expect(audit(log)[0]?.message).toContain('checkedUntil');
    const refused = append([early])(logOf());
    expect(isLeft(refused) && JSON.stringify(refused.left)).toContain(
      'nobody can have checked sources up to 2035-12-31',
    );
    const atNight = declared('d', { checkedUntil: '2020-01-11' }, '2020-01-10T20:00:00Z');
    expect(audit(logOf(atNight))).toEqual([]);
  });

  it('should take no day as checked where it counts as known before that day', () => {
    const always = declared('d', {}, '../2020-01-01');
    const log = logOf(always, ban);
    const spring = pipe(log, timeline(relations), asKnownAt('2019-02-01'), asOf('2019-07-15'));
    for (const state of [spring, stateOf(log, '2019-07-15'), stateOf(log, '2019-07-01')])
      expect(coverage(tradeRegime(acid))(state)).toEqual({
        status: 'stale',
        complete: false,
        extent: 'complete',
        checkedUntil: '2019-06-30',
        act: 'd',
      });
    expect(audit(log).map(({ _tag, event }) => [_tag, event])).toEqual([['AgainstTheRules', 'd']]);
    for (const other of ['[..2020-01-01]', '/2020-01-01', '../2020-01-01T10:00:00Z']) {
      const refused = append([declared('d', {}, other)])(logOf());
      expect(isLeft(refused) && JSON.stringify(refused.left), other).toContain(
        'its recordedAt has an open start',
      );
    }
  });

  it('should take the first and the last day that a date can name', () => {
    const first = declared('d', { effectiveFrom: 'Y-140000-01-01' }, '../2020-01-01');
    expect(of('2019-07-15', first)).toMatchObject({ status: 'stale' });
    const last = declared('d', { checkedUntil: 'Y140000-12-31' }, 'Y140000-12-31');
    expect(of('2019-07-15', last)).toMatchObject({ status: 'complete' });
  });
});
