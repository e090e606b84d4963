import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, korea, logOf } from '../../../support/policy';
import { ask, covered, hs, reasons } from './asked';

const announced = (instrument: string, flow: string, more: object = {}, by: object = {}) =>
  act(
    'odd',
    'MeasureAnnounced',
    '2019-07-01',
    {
      measure: 'm',
      instrument,
      flow,
      against: 'KOR',
      products: [hs('2811')],
      ...more,
    } as never,
    by,
  );

describe('clearance beside an instrument that an act announces on the other flow', () => {
  const ofKorea = { by: korea };
  const cases: readonly (readonly [string, EventInput])[] = [
    ['an export ban of the exporter on imports', announced('export-ban', 'import')],
    [
      'an import ban of the importer on exports',
      announced('import-ban', 'export', { against: 'JPN' }, ofKorea),
    ],
    ['one against all', announced('export-ban', 'import', { against: '*' })],
    [
      'one for partners',
      announced('export-licensing-requirement', 'import', { against: '*', partners: ['KOR'] }),
    ],
    ['one for a firm', announced('export-ban', 'import', { entities: ['Acme'] })],
    ['one on all goods', announced('export-quota', 'import', { products: '*' })],
    ['one on a part of the goods', announced('export-ban', 'import', { products: [hs('281111')] })],
    ['a tax with a licence', announced('export-tax', 'import', { licence: 'individual' })],
  ];
  it.each(cases)('should not clear goods beside %s', (_, odd) => {
    expect(audit(logOf(odd, covered)).map(({ event }) => event)).toContain('odd');
    const asked = ask({ product: '2811' }, odd, covered);
    expect(asked.verdict).toBe('refused');
    expect(reasons(asked)).toEqual(['acts-ignored']);
    expect(asked.reasons[0]?.message).toContain('"m"');
  });

  it('should not clear goods on the way back', () => {
    const odd = announced('export-licensing-requirement', 'import', { licence: 'none' });
    const back = ask({ product: '2811', from: 'KOR', to: 'JPN' }, odd, covered);
    expect(reasons(back)).toEqual(['acts-ignored']);
  });

  it('should clear other goods, and goods for another country', () => {
    const odd = announced('export-ban', 'import');
    expect(ask({ product: '90' }, odd, covered).verdict).toBe('clear');
    const ofOthers = announced('export-ban', 'import', { against: 'CHN' });
    expect(ask({ product: '2811' }, ofOthers, covered).verdict).toBe('clear');
  });

  it('should clear goods beside a duty, which needs no licence', () => {
    const tax = announced('export-tax', 'import', { duty: { percent: 5 } });
    expect(ask({ product: '2811' }, tax, covered).verdict).toBe('clear');
  });
});
