import type { RetaliationLevel } from '../../events/disputes/level';

const times = { million: 1e6, billion: 1e9 } as const;

const sumOf = ({ amount, unit }: RetaliationLevel): number =>
  unit === undefined ? amount : amount * times[unit];

/**
 * Whether `one` is a higher level of retaliation than `other`. False if `one` is absent. False also if the two are
 * in different currencies, since they cannot be compared.
 */
export const isAbove = (one: RetaliationLevel | undefined, other: RetaliationLevel): boolean =>
  one !== undefined &&
  one.currency === other.currency &&
  one.per === other.per &&
  // Sums that are given in different units may differ by a rounding error of the multiplication.
  sumOf(one) > sumOf(other) * (1 + 1e-9);

/**
 * Whether the level `one` of an authorisation is above the level `before`, which was awarded or, without an award,
 * requested. True if the two are in different currencies, since an authorisation must keep the currency. False if
 * `one` is absent.
 */
export const exceeds = (one: RetaliationLevel | undefined, before: RetaliationLevel): boolean =>
  one !== undefined && (one.currency !== before.currency || isAbove(one, before));

/**
 * Returns the level at which retaliation is authorised. `named` is the level in the authorisation. `before` is the
 * level that was awarded, or that was requested without an objection. If the authorisation names no level, the
 * result is `before`. Otherwise the result is `named`, or null if `named` exceeds `before`.
 */
export const levelGranted = (
  named: RetaliationLevel | undefined,
  before: RetaliationLevel | null,
): RetaliationLevel | null => {
  if (named === undefined) return before;
  return before !== null && exceeds(named, before) ? null : named;
};
