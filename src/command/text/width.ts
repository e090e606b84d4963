/** East Asian wide characters and emoji take two columns of a terminal (Unicode UAX #11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

const marks = /[\p{M}\u200b-\u200f]/gu;

/** Returns how many columns of a terminal a text needs. */
export const widthOf = (text: string): number => {
  // Nearly all text is plain ASCII.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(marks, '')) width += wide.test(character) ? 2 : 1;
  return width;
};

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/**
 * Makes a text from outside safe for a terminal, so that it cannot move the cursor or hide another text. Line breaks
 * and tabs become spaces. Other control characters, and characters that change the direction of text, are written as
 * their codes.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r?\n|\t/g, ' ')
    .replace(
      /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
    );
