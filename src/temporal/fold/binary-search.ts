/** Counts the leading numbers of a rising list that are at or before a limit. */
export const countUpTo = (rising: readonly number[], limit: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // The index is in bounds; `??` is for the type checker.
    if ((rising[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Counts the leading numbers of a rising list that are before a limit. */
export const countBefore = (rising: readonly number[], limit: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
