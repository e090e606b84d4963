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
 * Whether an authorisation is above the award. An authorisation in another currency counts as above the award, since
 * the two sums cannot be compared.
 */
export const exceeds = (one: RetaliationLevel | undefined, before: RetaliationLevel): boolean =>
  one !== undefined && (one.currency !== before.currency || isAbove(one, before));

/**
 * Returns the level at which retaliation is authorised: the level that the authorisation names or, if it names none,
 * the level before. The level before was awarded, or was requested and not objected to. Null if neither level is
 * known, or if the named level exceeds the level before.
 */
export const levelGranted = (
  named: RetaliationLevel | undefined,
  before: RetaliationLevel | null,
): RetaliationLevel | null => {
  if (named === undefined) return before;
  return before !== null && exceeds(named, before) ? null : named;
};
