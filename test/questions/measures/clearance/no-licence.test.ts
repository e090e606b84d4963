import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, hs, reasons } from './asked';

const announced = (id: string, instrument: string, more: object = {}) =>
  act(id, 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument,
    flow: 'export',
    against: 'KOR',
    products: '*',
    licence: 'none',
    ...more,
  } as never);

describe('clearance under a measure that asks for no licence', () => {
  it.each(['transport-restriction', 'port-restriction', 'entity-designation', 'export-quota'])(
    'should restrict it where it is a %s',
    (instrument) => {
      const asked = ask({ product: '2811' }, announced('a', instrument), covered);
      expect(asked).toMatchObject({
        verdict: 'restricted',
        regime: { licence: 'none', restrictions: [{ measure: 'm', act: 'a', instrument }] },
      });
    },
  );

  it('should refuse goods of which it restricts a part', () => {
    const part = announced('a', 'port-restriction', { products: [hs('281111')] });
    const asked = ask({ product: '2811' }, part, covered);
    expect(reasons(asked)).toEqual(['part-may-be-restricted']);
  });

  it.each(['export-licensing-requirement', 'export-ban', 'export-tax', 'state-loan'])(
    'but clear it where it is a %s',
    (instrument) => {
      expect(ask({ product: '2811' }, announced('a', instrument), covered).verdict).toBe('clear');
    },
  );
});
