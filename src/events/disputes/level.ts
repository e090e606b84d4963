import type { Codec } from '../../codec/codec';
import { amount } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { currency, type Money } from '../../vocabulary/money';

/**
 * The level of retaliation: the value of the trade that the suspension of concessions affects in a year, as
 * requested or authorised (DSU Art. 22.4, 22.7).
 */
export type RetaliationLevel = Money & {
  /** The unit of `amount`. Absent: single units of the currency. */
  readonly unit?: 'million' | 'billion';
  /** The period that the amount is for, which is always a year. */
  readonly per: 'year';
};

export const retaliationLevel: Codec<RetaliationLevel> = strictObject(
  'RetaliationLevel',
  { currency, amount, per: oneOf('Per', ['year']) },
  { unit: oneOf('Unit', ['million', 'billion']) },
);
