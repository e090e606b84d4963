/** Random choices from a seed; the same seed gives the same choices. */
export type Random = {
  /** A whole number from 0, less than a limit. */
  readonly below: (limit: number) => number;
  readonly oneOf: <A>(choices: readonly [A, ...(readonly A[])]) => A;
  /** True with a given probability. */
  readonly chance: (probability: number) => boolean;
};

/** A generator after George Marsaglia's xorshift (2003), which is good enough to choose by. */
export const randomFrom = (seed: number): Random => {
  // Spread, so that neighbouring seeds differ at once; never 0, which xorshift cannot leave.
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (probability) => next() < probability,
  };
};
