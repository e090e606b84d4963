import { type Instrument, instruments } from '../../vocabulary/instruments';

/** Helps to one's own side that MAST puts elsewhere than among its subsidies. */
const others: ReadonlySet<Instrument> = new Set<Instrument>([
  'export-subsidy',
  'tax-based-export-incentive',
  'other-export-incentive',
  'trade-finance',
  'local-content-incentive',
  'local-labour-incentive',
  'local-operations-incentive',
  'local-value-added-incentive',
  'fdi-financial-incentive',
  'competitive-devaluation',
]);

/** Whether a kind of measure helps one's own side rather than hinders another. */
export const isSupport = (instrument: Instrument): boolean =>
  instruments[instrument].mast === 'L' || others.has(instrument);
