/**
 * One thing that is wrong with a piece of data: where it is, what was expected and found, and what
 * to do.
 */
export type Flaw = {
  /** The path in the data, such as `data.effectiveFrom`. Empty if the data as a whole is wrong. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** What to do about the flaw. */
  readonly advice: string;
};

const longestShown = 60;

/** Returns a text for a message. The text is short, however large or deep the value is. */
export const show = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(clip(value));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return 'an object';
  return clip(String(value));
};

export const plainly = (value: unknown): string =>
  typeof value === 'string' ? value : show(value);

const clip = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

/**
 * Adds a sentence to the end of a message. The sentence names the sections of `bilateral/errors.md`
 * about the kinds of error in `tags`. The package contains that page.
 */
export const withAnchor = (message: string, ...tags: readonly string[]): string => {
  const anchors = [...new Set(tags)].map((tag) => `#${tag.toLowerCase()}`);
  return `${message}${message.includes('\n') ? '\n' : ' '}See bilateral/errors.md${anchors.join(', ')}`;
};

export const describe = (flaw: Flaw): string =>
  `${flaw.path === '' ? '' : `${flaw.path}: `}expected ${flaw.expected}, found ${flaw.found}. ${flaw.advice}`;
