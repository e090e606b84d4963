import type { Codec } from '../codec/codec';
import { amount } from '../codec/number';
import { oneOf } from '../codec/one-of';
import { refinement } from '../codec/refinement';
import { strictObject } from '../codec/strict-object';
import { words } from '../codec/text';
import type { Flaw } from '../flaw';
import { type DutyTerm, dutyTerm } from './duty';
import { type LicenceLevel, licenceLevel } from './instruments';
import { currency } from './money';

/**
 * How much may be traded in a period. In TARIC, the tariff database of the EU: quota order number and definition; in
 * Global Trade Alert: quota, tariff quota.
 */
export type QuotaTerm = {
  /** The quantity, in `unit`. */
  readonly quantity?: number;
  /** The unit of the quantity, such as `t`. */
  readonly unit?: string;
  /** The quantity as a share of something, in words, such as `70 % of the average of 2015–2017`. */
  readonly share?: string;
  /** The period for which the quota is given, such as `year` or `quarter`. */
  readonly per: string;
};

/**
 * A price below or above which trade is restricted. In Global Trade Alert: minimum import price, price
 * benchmark; in the Anti-Dumping Agreement (Art. 8): price undertaking.
 */
export type PriceTerm = {
  /** The lowest price, in `currency`. */
  readonly min?: number;
  /** The highest price, in `currency`. */
  readonly max?: number;
  /** The ISO 4217 code of the currency, such as `USD`. */
  readonly currency: string;
  /** The unit of the goods, such as `bbl` or `t`. */
  readonly per: string;
  /**
   * What the limit restricts, if it restricts only an activity around the trade, such as `services` for a ship that
   * carries the goods. Absent: the limit restricts the trade itself.
   */
  readonly what?: string;
};

/** The terms of a measure: what it requires. */
export type Terms = {
  /** The duty that the measure imposes. */
  readonly duty?: DutyTerm;
  /**
   * The licence that the measure requires. In the United States: license requirement (15 CFR 730 to 774).
   */
  readonly licence?: LicenceLevel;
  /** How much trade the measure allows. */
  readonly quota?: QuotaTerm;
  /** The price limit that the measure sets. */
  readonly price?: PriceTerm;
};

const noPrice: Flaw = {
  path: 'min',
  expected: 'a least price, a highest one or both',
  found: 'neither',
  advice: 'Say "min" or "max".',
};

const price: Codec<PriceTerm> = refinement(
  strictObject('PriceTerm', { currency, per: words }, { min: amount, max: amount, what: words }),
  ({ min, max }) => (min === undefined && max === undefined ? [noPrice] : []),
);

export const terms = {
  duty: dutyTerm,
  licence: licenceLevel,
  quota: strictObject('QuotaTerm', { per: words }, { quantity: amount, unit: words, share: words }),
  price,
} as const;

/**
 * The stage of a decision. `proposed`: the decision is open for comment, so it does not take effect
 * on its date. `provisional` and `definitive`: as in trade remedies (TARIC types 551 to 554; Global
 * Trade Alert: preliminary and definitive duty).
 */
export type Phase = 'proposed' | 'provisional' | 'definitive';

export const phase: Codec<Phase> = oneOf('Phase', ['proposed', 'provisional', 'definitive']);
