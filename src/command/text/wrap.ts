import { widthOf } from './width';

/** A text in lines of at most a width, broken at spaces; a longer word is broken at its marks, or anywhere. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => broken(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

/** A word in pieces of at most a width: behind a hyphen, a slash or a dot where there is one. */
const broken = (word: string, width: number): readonly string[] => {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > width) {
      const mark = Math.max(...['-', '/', '.', '_'].map((each) => piece.lastIndexOf(each))) + 1;
      const end = mark > width / 3 ? mark : piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += character;
  }
  return [...pieces, piece];
};

/** A text behind a label, its further lines indented to stand below its first. */
export const hanging = (label: string, text: string, width: number): readonly string[] => {
  const indent = widthOf(label);
  const space = Math.max(20, width - indent);
  return wrapped(text, space).map((line, index) =>
    index === 0 ? `${label}${line}` : `${' '.repeat(indent)}${line}`,
  );
};
