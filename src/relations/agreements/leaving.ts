import type { CountryCode } from '../../vocabulary/actors';

/** A notice to end an agreement, or the departure of a party. `by` is the party that leaves by it, if any. */
type Leaving = { readonly by: CountryCode | null };

/** What is left of an agreement after notices and departures. */
export type AfterLeaving<L extends Leaving> = {
  /** The parties that have left, in the order in which they did. */
  readonly left: readonly CountryCode[];
  /** The notice or departure that ended the agreement for all; undefined while the agreement goes on. */
  readonly ended: L | undefined;
};

/**
 * Takes notices and departures one after another. The notice of one party ends an agreement between more than
 * two for that party alone (VCLT Art. 70(2)). An agreement ends for all by a notice that no party gave, or when
 * fewer than two parties would remain. `partiesAt` gives those that had joined by then.
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
    if (by === null || !bound.includes(by) || bound.length <= 2) return { left, ended: leaving };
    left.push(by);
  }
  return { left, ended: undefined };
};
