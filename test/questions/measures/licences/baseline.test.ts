import { type EventInput, type LicenceLevel, tradeRegime } from 'bilateral';
import { expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../../support/policy';

const products = [{ scheme: 'HS', code: '2811' }] as const;
const baseline = (licence: LicenceLevel) =>
  act('baseline', 'LicenceRegimeNoted', '2018-01-01', {
    from: 'JPN',
    to: 'KOR',
    products: '*',
    licence,
  });
const measure = act('measure', 'MeasureAnnounced', '2019-01-01', {
  measure: 'm',
  products,
  instrument: 'export-licensing-requirement',
  flow: 'export',
  against: 'KOR',
  licence: 'specified-bulk',
});
const granted = act('granted', 'LicenceGranted', '2019-02-01', {
  measure: 'm',
  products,
  licence: 'l',
  general: true,
});
const asked = (...events: readonly EventInput[]) =>
  held(
    tradeRegime({ from: 'JPN', to: 'KOR', product: 'HS:281111' })(
      stateOf(logOf(...events), '2020-01-01'),
    ),
  );

it.each<[LicenceLevel, boolean]>([
  ['none', true],
  ['general-bulk', true],
  ['specified-bulk', true],
  ['individual', false],
  ['prohibited', false],
])(
  'should let a licence under a measure authorise trade beside a baseline of "%s": %s',
  (level, authorised) => {
    expect(asked(baseline(level), measure, granted)).toMatchObject({
      authorised,
      authorisedBy: [{ licence: 'l' }],
    });
  },
);

it('should list a quota or a closed port among the restrictions although a licence lets it through', () => {
  for (const instrument of ['import-quota', 'port-restriction'] as const) {
    const port = act('measure', 'MeasureAnnounced', '2019-01-01', {
      measure: 'm',
      products,
      instrument,
      flow: 'export',
      against: 'KOR',
      licence: 'individual',
    });
    expect(asked(port, granted)).toMatchObject({
      licence: 'individual',
      authorised: true,
      restrictions: [{ measure: 'm', instrument }],
    });
  }
});
