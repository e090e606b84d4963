/** One thing wrong with a piece of data: where, what was expected, what was found, what to do. */
export type Flaw = {
  /** Where in the data, such as `data.effectiveFrom`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** What to do about it. */
  readonly advice: string;
};

const longestShown = 60;

/** A short, safe picture of any value for a message, however large or deep it is. */
export const show = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(clip(value));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return 'an object';
  return clip(String(value));
};

const clip = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

/** The sentence for a person. */
export const describe = (flaw: Flaw): string =>
  `${flaw.path === '' ? '' : `${flaw.path}: `}expected ${flaw.expected}, found ${flaw.found}. ${flaw.advice}`;
