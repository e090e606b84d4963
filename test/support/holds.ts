import * as fc from 'fast-check';

/**
 * How many cases a law is tried on: few, so that `npm test` is quick, or as many as
 * `BILATERAL_RUNS` says; `npm run test:laws` says 2,000.
 */
export const runs = Number(process.env.BILATERAL_RUNS ?? 25);

/** Whether the laws are tried on many cases. */
export const isLongRun = runs >= 1000;

/**
 * A few items of a list, chosen by the seed of the run, so that `npm test` is quick. All of them if
 * `BILATERAL_RUNS` is set, as in `npm run test:laws`.
 */
export const fewOf = <Item>(items: readonly Item[], size: number): readonly Item[] => {
  if (process.env.BILATERAL_RUNS !== undefined) return items;
  const start = Number(process.env.BILATERAL_SEED) % items.length;
  return [...items.slice(start), ...items.slice(0, start)].slice(0, size);
};

/** Tries a law. */
export const holds = <Ts>(law: fc.IRawProperty<Ts>): void => {
  fc.assert(law, { numRuns: runs });
};
