import type { DutyTerm } from '../../../../vocabulary/duty';
import { isBan, type LicenceLevel } from '../../../../vocabulary/instruments';
import type { PriceTerm, QuotaTerm } from '../../../../vocabulary/terms';
import { instrumentInForce } from '../evidence';
import { type InForce, termValue } from '../standing';

/**
 * A term is null if no act states it. A duty, quota or price is also null if acts leave it open, for example because
 * equally narrow rules differ on it. If no act states a licence but the measure is a ban, `licence` is `prohibited`.
 */
export type RowTerms = {
  readonly licence: LicenceLevel | null;
  readonly duty: DutyTerm | null;
  readonly quota: QuotaTerm | null;
  readonly price: PriceTerm | null;
};

export const rowTerms = (standing: InForce): RowTerms => {
  const { terms } = standing;
  return {
    licence:
      termValue(terms, 'licence')?.licence ??
      (isBan(instrumentInForce(standing)) ? 'prohibited' : null),
    duty: termValue(terms, 'duty')?.duty ?? null,
    quota: termValue(terms, 'quota')?.quota ?? null,
    price: termValue(terms, 'price')?.price ?? null,
  };
};
