import { isNone, trustedPartner } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../support/policy';

const put = (id: string, list: string, tier: string, dates: object = {}) =>
  act(id, 'TrustedPartnerListed', '2019-07-01', { list, partner: 'KOR', tier, ...dates });
const state = stateOf(
  logOf(
    put('b', 'beta', 'B'),
    put('a', 'alpha', 'A'),
    put('c', 'gamma', 'C', { effectiveFrom: '2020-01-01' }),
  ),
  '2019-07-01',
);
const ask = (list?: string) =>
  trustedPartner({ by: 'JPN', of: 'KOR', ...(list === undefined ? {} : { list }) })(state);

describe('trustedPartner', () => {
  it('should use the list named, or the first by id', () => {
    expect(held(ask('beta'))).toMatchObject({ list: 'beta', tier: 'B' });
    expect(held(ask())).toMatchObject({ list: 'alpha', tier: 'A' });
  });

  it('should have no tier before the act takes effect', () => {
    expect(held(ask('gamma'))).toMatchObject({ tier: null, status: 'unlisted' });
  });

  it('should be none if there is no such list', () => {
    expect(isNone(ask('delta'))).toBe(true);
    expect(isNone(trustedPartner({ by: 'KOR', of: 'JPN' })(state))).toBe(true);
  });
});
