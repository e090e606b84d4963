import * as fc from 'fast-check';

/**
 * Whether this is a plain `npm test`, which is quick: it tries each law on few cases, and of some long
 * lists a few items. `BILATERAL_RUNS` asks for more: `.ci/run` says 25 and then 200, `npm run test:laws` 2,000.
 */
export const isQuick = process.env.BILATERAL_RUNS === undefined;

/** How many cases a law is tried on. */
export const runs = Number(process.env.BILATERAL_RUNS ?? 5);

/** Whether the laws are tried on many cases. */
export const isLongRun = runs >= 1000;

/** In a quick run a few items of a list, chosen by the seed of the run; otherwise all of them. */
export const fewOf = <Item>(items: readonly Item[], size: number): readonly Item[] => {
  if (!isQuick) return items;
  const start = Number(process.env.BILATERAL_SEED) % items.length;
  return [...items.slice(start), ...items.slice(0, start)].slice(0, size);
};

/** How many of so many samples are drawn: a quick run draws a fifth. */
export const sampled = (size: number): number => (isQuick ? Math.ceil(size / 5) : size);

/** Tries a law. Where one case takes long, `quickRuns` says on how many a quick run tries it. */
export const holds = <Ts>(law: fc.IRawProperty<Ts>, quickRuns = runs): void => {
  fc.assert(law, { numRuns: isQuick ? quickRuns : runs });
};
