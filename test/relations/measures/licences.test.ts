import { audit } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const granted = (more: object = {}) =>
  act('g', 'LicenceGranted', '2019-08-07', {
    measure: 'm',
    products: ['acid', { scheme: 'HS', code: '281111' }],
    licence: 'l',
    ...more,
  });

describe('a licence', () => {
  it('is valid without end, where none is set', () => {
    expect(held(stateOf(logOf(granted()), '2030-01-01').licences.get('l'))).toEqual({
      licence: 'l',
      measure: 'm',
      products: ['acid', 'HS:281111'],
      by: { country: 'JPN', sector: 'GOV' },
      grantee: null,
      status: 'valid',
      granted: '2019-08-07',
      until: null,
      act: 'g',
    });
  });

  it('expires by itself', () => {
    const log = logOf(granted({ grantee: 'A firm', effectiveUntil: '2022-08-07' }));
    expect(held(stateOf(log, '2022-08-06').licences.get('l'))).toMatchObject({
      status: 'valid',
      grantee: 'A firm',
    });
    expect(held(stateOf(log, '2022-08-07').licences.get('l')).status).toBe('expired');
  });

  it('expires once', () => {
    expect(audit(logOf(granted({ effectiveUntil: '2022-08-07' })))).toEqual([]);
  });

  it('changes nothing of its measure', () => {
    const { measures } = stateOf(logOf(granted()), '2019-08-07');
    expect(measures.ids()).toEqual([]);
  });
});
