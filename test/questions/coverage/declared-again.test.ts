import { append, audit, isRight } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';
import { declared, of } from './declared';

describe('a later declaration of the same coverage', () => {
  it('should renew it', () => {
    const later = declared('e', { checkedUntil: '2020-06-30' }, '2020-07-01');
    expect(of('2020-03-01', declared('d'), later)).toMatchObject({ complete: true, act: 'e' });
  });

  it('should narrow it, and the earlier should not come back', () => {
    const narrower = declared('e', { products: ['photoresist'] }, '2020-07-01');
    expect(of('2019-08-01', declared('d'), narrower).status).toBe('outside');
    const reachingBack = declared(
      'e',
      { products: ['photoresist'], effectiveFrom: '2019-01-01' },
      '2020-07-01',
    );
    expect(of('2019-08-01', declared('d'), reachingBack).status).toBe('outside');
  });

  it('should have the last word by its place in the log, also where both were recorded on one day', () => {
    const wide = declared('wide');
    const early = declared('early', { extent: 'sample', effectiveFrom: '2019-01-01' });
    expect(of('2019-08-01', wide, early)).toMatchObject({ status: 'sample', act: 'early' });
    expect(of('2019-08-01', early, wide)).toMatchObject({ status: 'complete', act: 'wide' });
    expect(of('2019-02-01', early, wide)).toMatchObject({ status: 'sample', act: 'early' });
    // A date counts as the start of its day, and so as earlier than any hour of it.
    const atNoon = { ...wide, recordedAt: '2020-01-01T12:00:00+09:00' };
    expect(of('2019-08-01', atNoon, early)).toMatchObject({ status: 'sample', act: 'early' });
    expect(of('2019-08-01', early, atNoon)).toMatchObject({ status: 'complete', act: 'wide' });
  });

  it('should keep the last word where an event above it is corrected', () => {
    const early = declared('early', { extent: 'sample', effectiveFrom: '2019-01-01' });
    const {
      id: _,
      recordedAt: __,
      ...replacement
    } = declared('wide', { checkedUntil: '2021-12-31' });
    const correction = act(
      'fix',
      'EventCorrected',
      '2020-02-01',
      { target: 'wide', replacement } as never,
      { recordedAt: '2020-02-01' },
    );
    expect(of('2019-08-01', declared('wide'), early, correction)).toMatchObject({ act: 'early' });
    expect(of('2021-08-01', early, declared('wide'), correction)).toMatchObject({ act: 'wide' });
  });
});

describe('a declaration that was made before its first day', () => {
  const later = (data: object = {}) => ({
    ...declared('later', { effectiveFrom: '2019-09-01', ...data }),
    occurred: '2019-08-01',
  });

  it('should cover nothing before its first day', () => {
    expect(of('2019-08-15', later()).status).toBe('outside');
    expect(of('2019-09-01', later())).toMatchObject({ status: 'complete', act: 'later' });
    const ofTheYear = { ...later(), occurred: '2019' };
    expect(of('2019-08-15', ofTheYear).status).toBe('outside');
    const early = later({ checkedUntil: '2019-08-20' });
    expect(of('2019-09-01', early)).toMatchObject({ status: 'stale', checkedUntil: '2019-08-20' });
    expect(of('2019-09-01', later({ effectiveUntil: '2019-09-01' })).status).toBe('outside');
  });

  it('should leave the declaration before it in effect until then', () => {
    const narrower = later({ products: ['photoresist'] });
    expect(of('2019-08-15', declared('d'), narrower)).toMatchObject({ act: 'd' });
    expect(of('2019-09-01', declared('d'), narrower).status).toBe('outside');
    expect(of('2020-02-01', declared('d'), later())).toMatchObject({
      status: 'stale',
      act: 'later',
    });
  });

  it('should not begin if it is withdrawn before', () => {
    const withdrawal = act('w', 'DecisionWithdrawn', '2019-08-20', {
      coverage: 'c',
      withdraws: 'later',
      effectiveFrom: '2019-08-20',
    });
    expect(of('2019-09-01', later(), withdrawal).status).toBe('outside');
    expect(of('2019-09-01', declared('d'), later(), withdrawal)).toMatchObject({ act: 'd' });
  });
});

describe('a declaration that is withdrawn', () => {
  const withdrawn = (data: object = {}) =>
    act('w', 'DecisionWithdrawn', '2020-02-01', {
      coverage: 'c',
      withdraws: 'd',
      effectiveFrom: '2019-07-01',
      ...data,
    });

  it('should cover nothing from the day that the withdrawal names', () => {
    expect(of('2019-08-01', declared('d'), withdrawn()).status).toBe('outside');
    const later = withdrawn({ effectiveFrom: '2019-10-01' });
    expect(of('2019-09-30', declared('d'), later).status).toBe('complete');
    expect(of('2019-10-01', declared('d'), later).status).toBe('outside');
  });

  it('should cover nothing where the withdrawal begins before the declaration does', () => {
    const early = withdrawn({ effectiveFrom: '2019-01-01' });
    expect(of('2019-08-01', declared('d'), early).status).toBe('outside');
    const older = declared('older', { effectiveFrom: '2018-01-01' }, '2019-12-31');
    expect(of('2019-08-01', older, declared('d'), early).status).toBe('outside');
    expect(of('2018-06-01', older, declared('d'), early).status).toBe('complete');
    const again = declared('again', {}, '2020-03-01');
    expect(of('2019-08-01', declared('d'), early, again).status).toBe('complete');
    expect(isRight(append([early])(logOf(declared('d'))))).toBe(false);
  });

  it('should be told by audit where it names another act', () => {
    const other = declared('e', { coverage: 'other' });
    const log = logOf(declared('d'), other, withdrawn({ withdraws: 'e' }));
    expect(audit(log).map(({ _tag, event }) => [_tag, event])).toEqual([['AgainstTheRules', 'w']]);
  });
});
