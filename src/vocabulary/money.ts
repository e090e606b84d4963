import type { Codec } from '../codec/codec';
import { amount } from '../codec/number';
import { strictObject } from '../codec/strict-object';
import { pattern } from '../codec/text';

/** A sum of money. */
export type Money = {
  /** The ISO 4217 code of the currency, such as `KRW`. */
  readonly currency: string;
  /** The amount, in units of the currency. */
  readonly amount: number;
};

export const currency: Codec<string> = pattern(
  'Currency',
  /^[A-Z]{3}$/,
  'an ISO 4217 code such as KRW',
  'Use the three capital letters of the currency.',
);

export const money: Codec<Money> = strictObject('Money', { currency, amount }, {});
