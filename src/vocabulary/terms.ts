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

/** How much may be traded. TARIC: quota order number and definition; Global Trade Alert: quota, tariff quota. */
export type QuotaTerm = {
  /** How much, in units of `unit`. */
  readonly quantity?: number;
  /** The unit of the quantity, such as `t`. */
  readonly unit?: string;
  /** The quantity as a share of something, in words, such as `70 % of the average of 2015–2017`. */
  readonly share?: string;
  /** The period for which it is given, such as `year` or `quarter`. */
  readonly per: string;
};

/**
 * A price below or above which trade is restricted. Global Trade Alert: minimum import price, price
 * benchmark; Anti-Dumping Agreement Art. 8: price undertaking.
 */
export type PriceTerm = {
  /** No less than this, in `currency`. */
  readonly min?: number;
  /** No more than this, in `currency`. */
  readonly max?: number;
  /** ISO 4217, such as `USD`. */
  readonly currency: string;
  /** The unit of the goods, such as `bbl` or `t`. */
  readonly per: string;
  /** What the price is a condition of, where that is not the trade itself, such as `services`. */
  readonly what?: string;
};

/** What a measure asks for. */
export type Terms = {
  /** The duty that it puts on. */
  readonly duty?: DutyTerm;
  /** The licence that it makes necessary. United States: license requirement (15 CFR 730 to 774). */
  readonly licence?: LicenceLevel;
  /** How much may be traded under it. */
  readonly quota?: QuotaTerm;
  /** The price that it sets. */
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

/** The codecs of the fields of {@link Terms}. */
export const terms = {
  duty: dutyTerm,
  licence: licenceLevel,
  quota: strictObject('QuotaTerm', { per: words }, { quantity: amount, unit: words, share: words }),
  price,
} as const;

/**
 * How far the decision has come. `proposed`: put up for comment, so it never takes effect by its date;
 * `provisional` and `definitive`: as in trade remedies (TARIC types 551 to 554; Global Trade Alert:
 * preliminary and definitive duty).
 */
export type Phase = 'proposed' | 'provisional' | 'definitive';

/** Codec of {@link Phase}. */
export const phase: Codec<Phase> = oneOf('Phase', ['proposed', 'provisional', 'definitive']);
