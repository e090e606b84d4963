/** A source of numbers that gives the same ones for the same seed. */
export type Random = {
  /** A whole number from 0 to below a limit. */
  readonly below: (limit: number) => number;
};

/** Marsaglia's xorshift on 32 bits: plain, quick, and good enough to spread events over rows. */
export const seeded = (seed: number): Random => {
  // The state must not be 0, and near seeds must not give near sequences.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let skipped = 0; skipped < 8; skipped += 1) next();
  return { below: (limit) => Math.floor((next() / 0x1_0000_0000) * limit) };
};
