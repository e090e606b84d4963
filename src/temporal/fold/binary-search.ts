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
