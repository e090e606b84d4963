import * as fc from 'fast-check';

/**
 * How many cases a law is tried on: few, so that `npm test` is quick, or as many as
 * `BILATERAL_RUNS` says; `npm run test:laws` says 2,000.
 */
export const runs = Number(process.env.BILATERAL_RUNS ?? 25);

/** Whether the laws are tried on many cases. */
export const isLongRun = runs >= 1000;

/** Tries a law. */
export const holds = <Ts>(law: fc.IRawProperty<Ts>): void => {
  fc.assert(law, { numRuns: runs });
};
