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

/** Who assigns CAMEO roots to the four classes: GDELT, or the users of ICEWS. */
export type QuadDivision = 'gdelt' | 'icews';

/** The last CAMEO root of class 1, of class 2 and of class 3. All later roots are in class 4. */
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
