import type { Moment } from '../../time/moment';

/**
 * A rectangle on both clocks: a half-open period of valid time and a half-open period of system
 * time.
 */
export type Area = {
  readonly validFrom: Moment;
  readonly validTo: Moment;
  readonly knownFrom: Moment;
  /** Infinity for an area that is still known. */
  knownTo: Moment;
};

/**
 * Compares the areas known up to a moment of system time (`before`) with the areas known from that moment on
 * (`after`). Returns the areas of `after`. For an area that is in both lists, it returns the object of
 * `before`. It sets `knownTo` to the moment in all areas that are only in `before`. Both lists are in the
 * order of valid time.
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

/** Whether two areas cover the same period of valid time. */
export const sameValidTime = (a: Area, b: Area): boolean =>
  a.validFrom === b.validFrom && a.validTo === b.validTo;
