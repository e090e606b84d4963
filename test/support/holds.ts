import * as fc from 'fast-check';

/** How many cases a law is tried on: `BILATERAL_RUNS`, or 2,000 in CI and 300 elsewhere. */
export const runs = Number(process.env.BILATERAL_RUNS ?? (process.env.CI ? 2000 : 300));

/** Tries a law. */
export const holds = <Ts>(law: fc.IRawProperty<Ts>): void => {
  fc.assert(law, { numRuns: runs });
};
