import { type LicenceLevel, stricter, strictest } from '../bilateral.ts';
import type { PolicyAct } from '../domain/policy-log.ts';
import type { Reducer } from './whole-state.ts';

type MeasureOn = {
  readonly product: string;
  readonly licence: LicenceLevel;
  readonly isSuspended: boolean;
};

/** As much of the relations between two parties as the licence for a product needs. */
export type Regimes = {
  readonly baselines: { readonly [product: string]: LicenceLevel };
  readonly measures: { readonly [row: string]: MeasureOn };
};

const changed = (before: MeasureOn | undefined, event: PolicyAct, product: string): MeasureOn => {
  const measure = before ?? { product, licence: 'none', isSuspended: false };
  switch (event.type) {
    case 'MeasureAnnounced':
    case 'MeasureAmended':
      return { ...measure, licence: event.data.licence ?? measure.licence };
    case 'MeasureSuspended':
      return { ...measure, isSuspended: true };
    case 'MeasureResumed':
      return { ...measure, isSuspended: false };
    case 'LicenceRegimeNoted':
      return measure;
  }
};

/** A reducer with spreads that knows acts on measures only, and none with dates to come. */
export const regimes: Reducer<PolicyAct, Regimes> = {
  initial: { baselines: {}, measures: {} },
  evolve: (state, event) => {
    const product = String(event.data.products[0]);
    if (event.type === 'LicenceRegimeNoted')
      return { ...state, baselines: { ...state.baselines, [product]: event.data.licence } };
    const row = `${event.data.measure}/${product}`;
    const after = changed(state.measures[row], event, product);
    return { ...state, measures: { ...state.measures, [row]: after } };
  },
};

/** The licence that a product needs: the strictest that a measure not suspended asks for. */
export const licenceFor = ({ baselines, measures }: Regimes, product: string): LicenceLevel => {
  const inForce = Object.values(measures).filter(
    (measure) => measure.product === product && !measure.isSuspended,
  );
  const asked = strictest(inForce.map(({ licence }) => licence));
  return stricter(baselines[product] ?? 'none', asked);
};
