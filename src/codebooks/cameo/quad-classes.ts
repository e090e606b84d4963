/** The four classes into which users of event data sort events: see {@link quadNames}. */
export type Quad = 1 | 2 | 3 | 4;

/**
 * The names of the four classes into which users of event data sort events.
 *
 * @example
 * quadNames[3]; // => 'verbal conflict'
 */
export const quadNames: Readonly<Record<Quad, string>> = Object.freeze({
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
});

/** Whose assignment of CAMEO roots to the four classes: GDELT's, or that of users of ICEWS. */
export type QuadDivision = 'gdelt' | 'icews';

/**
 * The last CAMEO root of each of the first three classes, as GDELT and as users of ICEWS divide the
 * roots.
 */
const lastRoots: Readonly<Record<QuadDivision, readonly [number, number, number]>> = {
  gdelt: [5, 9, 14],
  icews: [5, 8, 13],
};

export const quadOfRoot = (division: QuadDivision, root: number): Quad => {
  const [verbal, material, conflict] = lastRoots[division];
  if (root <= verbal) return 1;
  if (root <= material) return 2;
  return root <= conflict ? 3 : 4;
};
