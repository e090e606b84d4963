/**
 * Fonts cannot be measured here, so each character is taken to be as wide as in a wide sans-serif
 * font (Verdana, DejaVu Sans). In other fonts, the text is narrower.
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
  // Outside Latin, Greek and Cyrillic, a character can be as wide as it is high.
  return character < '\u0530' ? 0.64 : 1.1;
};

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

/** An abbreviation that keeps fewer characters of a text than this says nothing. */
const leastKept = 6;

/**
 * Breaks a text into lines that fit into a width. It breaks between words, and abbreviates a word
 * that is too long.
 */
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
