/**
 * How wide a text is at most, in pixels, at a size. No font is at hand, so each character counts as in a
 * wide sans-serif (Verdana, DejaVu Sans); in others the text is narrower.
 */
export const widthOf = (text: string, size: number): number => {
  let width = 0;
  for (const character of text) width += share(character);
  return width * size;
};

const share = (character: string): number => {
  if (/[ijl.,:;'|!]/.test(character)) return 0.4;
  if (/[ frtI()[\]-]/.test(character)) return 0.46;
  if (/[mwMW@%]/.test(character)) return 1.02;
  if (/[A-Z0-9]/.test(character)) return 0.73;
  // Beyond Latin, Greek and Cyrillic, a character may be as wide as it is high.
  return character < '\u0530' ? 0.64 : 1.1;
};

/** A text that fits into a width: whole, or abbreviated in the middle; undefined where nothing fits. */
export const fitted = (text: string, width: number, size: number): string | undefined => {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  for (let kept = Math.min(characters.length - 1, 200); kept >= leastKept; kept -= 1) {
    const end = Math.floor(kept / 2);
    const short = `${characters.slice(0, kept - end).join('')}…${characters.slice(-end).join('')}`;
    if (widthOf(short, size) <= width) return short;
  }
  return undefined;
};

/** Fewer characters say nothing. */
const leastKept = 6;

/** A text in lines that fit into a width, broken between words. A word that is too long is abbreviated. */
export const wrapped = (text: string, width: number, size: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const shown = fitted(word, width, size) ?? '…';
    const last = lines.at(-1);
    const longer = `${last} ${shown}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(shown);
  }
  return lines;
};
