import type { RetaliationLevel } from '../../events/disputes/level';

const times = { million: 1e6, billion: 1e9 } as const;

const sumOf = ({ amount, unit }: RetaliationLevel): number =>
  unit === undefined ? amount : amount * times[unit];

/**
 * Whether one level of retaliation is above another level. Amounts in different currencies cannot be
 * compared.
 */
export const isAbove = (one: RetaliationLevel | undefined, other: RetaliationLevel): boolean =>
  one !== undefined &&
  one.currency === other.currency &&
  one.per === other.per &&
  // Sums that are given in different units may differ by a rounding error of the multiplication.
  sumOf(one) > sumOf(other) * (1 + 1e-9);

/**
 * An authorisation in another currency than the award counts as above it, since the two cannot be compared.
 */
export const exceeds = (one: RetaliationLevel | undefined, before: RetaliationLevel): boolean =>
  one !== undefined && (one.currency !== before.currency || isAbove(one, before));

/**
 * Returns the level at which retaliation is authorised: the level that the authorisation names, or
 * else the level before it, which was awarded, or requested and not objected to. Null if neither is
 * known, or if the named level exceeds the level before.
 */
export const levelGranted = (
  named: RetaliationLevel | undefined,
  before: RetaliationLevel | null,
): RetaliationLevel | null => {
  if (named === undefined) return before;
  return before !== null && exceeds(named, before) ? null : named;
};
