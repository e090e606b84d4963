import { audit } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const court = { country: 'KOR', sector: 'JUD', name: 'Supreme Court' } as const;
const company = { country: 'JPN', sector: 'BUS', name: 'A company' } as const;
const issued = (more: object = {}) =>
  act(
    'issued',
    'RulingIssued',
    '2018-10-30',
    { ruling: 'r', court: 'Supreme Court', against: [company], orders: 'compensation', ...more },
    { by: court },
  );
const enforced = (id: string, occurred: string, step: string) =>
  act(id, 'RulingEnforced', occurred, { ruling: 'r', step }, { by: court });

describe('a ruling', () => {
  it('is kept as it was given', () => {
    expect(held(stateOf(logOf(issued()), '2018-10-30').rulings.get('r'))).toEqual({
      ruling: 'r',
      court: 'Supreme Court',
      by: court,
      against: [company],
      orders: 'compensation',
      cases: [],
      plaintiffs: null,
      award: null,
      issued: '2018-10-30',
      act: 'issued',
      enforcementSteps: 0,
      lastStep: null,
    });
    const full = { cases: ['2013Da61381'], plaintiffs: 4, award: { currency: 'KRW', amount: 1e8 } };
    expect(held(stateOf(logOf(issued(full)), '2018-10-30').rulings.get('r'))).toMatchObject(full);
  });

  it('is enforced step by step', () => {
    const log = logOf(
      issued(),
      enforced('a', '2019-01-09', 'shares seized'),
      enforced('b', '2019-05-01', 'sale asked for'),
    );
    expect(held(stateOf(log, '2019-01-09').rulings.get('r'))).toMatchObject({
      enforcementSteps: 1,
      lastStep: 'shares seized',
    });
    expect(held(stateOf(log, '2019-05-01').rulings.get('r'))).toMatchObject({
      enforcementSteps: 2,
      lastStep: 'sale asked for',
      act: 'issued',
    });
  });

  it('must be given before it is enforced', () => {
    expect(audit(logOf(enforced('a', '2019-01-09', 'x')))).toMatchObject([
      { _tag: 'AgainstTheRules', event: 'a', table: 'rulings', row: 'r' },
    ]);
  });
});
