import type { Codec } from '../../codec/codec';
import { amount } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { currency, type Money } from '../../vocabulary/money';

/**
 * The level of retaliation: the value of trade a year for which the suspension of concessions is authorised or
 * requested (DSU Art. 22.4, 22.7).
 */
export type RetaliationLevel = Money & {
  /** The unit of `amount`. Absent: single units of the currency. */
  readonly unit?: 'million' | 'billion';
  /** The time that the amount is for: a year. */
  readonly per: 'year';
};

export const retaliationLevel: Codec<RetaliationLevel> = strictObject(
  'RetaliationLevel',
  { currency, amount, per: oneOf('Per', ['year']) },
  { unit: oneOf('Unit', ['million', 'billion']) },
);
