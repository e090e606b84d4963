import { inOrder, type Standing } from '../../event/entry';
import { lastStanding, standingAfter, start, type Turn } from './position';

/** A turn, and a place at which it can be taken. */
export type Taken = { readonly turn: Turn; readonly place: number };

/** The turns taken by a point, in order; all others come after it. */
export type Order = readonly Taken[];

/** Every order in which some turns can be taken up to a point, or undefined if more than `most`. */
export const ordersOf = (
  turns: readonly Turn[],
  point: Turn,
  most: number,
): readonly Order[] | undefined => {
  const orders: Order[] = [];
  // Each turn is taken as early as it can be. So whatever can still come, can come after it, unless
  // the last standing of another has passed; the soonest of those is that of the first that is left.
  const go = (taken: Order, previous: Standing, left: readonly Turn[]): boolean =>
    left.every((turn) => {
      const standing = standingAfter(turn, previous);
      const soonest = lastStanding(left[0] ?? turn);
      if (standing === undefined || inOrder(soonest, standing) < 0) return true;
      if (turn !== point)
        return go(
          [...taken, { turn, place: standing.place }],
          standing,
          left.filter((each) => each !== turn),
        );
      orders.push(taken);
      return orders.length <= most;
    });
  const inTurn = [...turns, point].sort((a, b) => inOrder(lastStanding(a), lastStanding(b)));
  return go([], start, inTurn) ? orders : undefined;
};
