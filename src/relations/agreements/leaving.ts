import type { CountryCode } from '../../vocabulary/actors';

/**
 * A notice to end an agreement, or the departure of a party. `by` is the party that leaves; null if no single
 * party does.
 */
type Leaving = { readonly by: CountryCode | null };

/** Who has left an agreement, and what ended it. */
export type AfterLeaving<L extends Leaving> = {
  /** The parties that have left, in the order in which they did. */
  readonly left: readonly CountryCode[];
  /** The notice or departure that ended the agreement for all; undefined while the agreement goes on. */
  readonly ended: L | undefined;
};

/**
 * Whether a notice or departure ends an agreement for all parties, and not only for the party that leaves by it
 * (VCLT Art. 70(2)). It does if no party leaves by it, or if fewer than two parties would remain.
 */
export const isForAll = ({ by }: Leaving, parties: readonly CountryCode[]): boolean =>
  by === null || !parties.includes(by) || parties.length <= 2;

/**
 * Applies notices and departures in their order, until one ends the agreement for all. `partiesAt` returns
 * the parties that had joined by the given notice or departure.
 */
export const afterLeaving = <L extends Leaving>(
  leavings: readonly L[],
  partiesAt: (leaving: L) => readonly CountryCode[],
): AfterLeaving<L> => {
  const left: CountryCode[] = [];
  for (const leaving of leavings) {
    const { by } = leaving;
    // A party can both give notice and leave by another act.
    if (by !== null && left.includes(by)) continue;
    const bound = partiesAt(leaving).filter((party) => !left.includes(party));
    if (by === null || isForAll(leaving, bound)) return { left, ended: leaving };
    left.push(by);
  }
  return { left, ended: undefined };
};
