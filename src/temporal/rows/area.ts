import type { Moment } from '../../time/moment';

/** Half-open on both clocks: `validTo` and `knownTo` are the first moments outside the area. */
export type Area = {
  readonly validFrom: Moment;
  readonly validTo: Moment;
  readonly knownFrom: Moment;
  /** The end in system time. Infinity while the log still holds the value to be true. */
  knownTo: Moment;
};

/**
 * `before` lists the areas that were known just before `moment` in system time, and `after` the areas that are known
 * from `moment` on, both in the order of valid time. Returns `after`, except that the result has the object from
 * `before` for an area in both lists. Sets `knownTo` of each area that is only in `before` to `moment`.
 */
export const carriedOn = <A extends Area>(
  before: readonly A[],
  after: readonly A[],
  moment: Moment,
  isSame: (a: A, b: A) => boolean,
): readonly A[] => {
  const held: A[] = [];
  let at = 0;
  const endBefore = (limit: Moment) => {
    for (let old = before[at]; old !== undefined && old.validFrom < limit; old = before[at]) {
      old.knownTo = moment;
      at += 1;
    }
  };
  for (const each of after) {
    endBefore(each.validFrom);
    const old = before[at];
    const isKept = old !== undefined && isSame(old, each);
    if (isKept) at += 1;
    held.push(isKept ? old : each);
  }
  endBefore(Number.POSITIVE_INFINITY);
  return held;
};

export const sameValidTime = (a: Area, b: Area): boolean =>
  a.validFrom === b.validFrom && a.validTo === b.validTo;
