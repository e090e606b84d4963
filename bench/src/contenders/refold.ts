import { compare } from '../domain/permit-log.ts';
import type { Permit, PermitEvent } from '../domain/permits.ts';
import { mutableFold } from './mutable-fold.ts';

/** The total order: by day, then by when it was recorded, then as the log has them. */
const inOrder = (a: PermitEvent, b: PermitEvent): number =>
  compare(a.occurred, b.occurred) || compare(a.recordedAt, b.recordedAt);

/** The limit where a log must be folded anew: sort what is known, and change rows in place. */
export const refold = (
  events: readonly PermitEvent[],
  row: string,
  knownBy?: string,
): Permit | undefined => {
  const known =
    knownBy === undefined ? [...events] : events.filter(({ recordedAt }) => recordedAt <= knownBy);
  known.sort(inOrder);
  return mutableFold(known, known.length).get(row);
};
