import { toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { listed } from './listed';

const granted = (id: string, on: string, more: object = {}) =>
  act(id, 'LicenceGranted', on, {
    measure: 'list',
    products: ['acid'],
    licence: 'l',
    general: true,
    ...more,
  });

/** The licences that cover a shipment of acid for which the question claims conditions. */
const covering = (when: readonly string[], ...events: readonly ReturnType<typeof act>[]) => {
  const asked = tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid', when });
  const answer = toNullable(asked(stateOf(logOf(listed(), ...events), '2019-09-01')));
  return { authorised: answer?.authorised, by: answer?.authorisedBy.map(({ licence }) => licence) };
};

describe('a licence with conditions', () => {
  const one = granted('one', '2019-05-20', { when: ['Certified', 'for repair'] });

  it.each([
    ['none of them', []],
    ['one of them', ['certified']],
    ['another one', ['certified', 'for research']],
  ])('should authorise nothing for a question that claims %s', (_, when) => {
    expect(covering(when, one)).toEqual({ authorised: false, by: [] });
  });

  it('should authorise trade for a question that claims all of them, in any spelling', () => {
    expect(covering(['For Repair', 'CERTIFIED'], one)).toEqual({ authorised: true, by: ['l'] });
  });

  it('should authorise what its renewal says for a renewal without conditions', () => {
    expect(covering([], one, granted('two', '2019-08-20'))).toEqual({
      authorised: true,
      by: ['l'],
    });
  });

  it('should authorise nothing for a grantee of whom the question claims no condition', () => {
    const own = granted('own', '2019-05-20', {
      general: undefined,
      grantee: 'Acme',
      when: ['new'],
    });
    const asked = { from: 'JPN', to: 'KOR', product: 'acid', entity: 'Acme' };
    const state = stateOf(logOf(listed(), own), '2019-09-01');
    expect(toNullable(tradeRegime(asked)(state))?.authorised).toBe(false);
    expect(toNullable(tradeRegime({ ...asked, when: ['new'] })(state))?.authorised).toBe(true);
  });
});
