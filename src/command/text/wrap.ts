import { widthOf } from './width';

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

/** The smallest number of columns for a text beside its label. */
const leastBeside = 20;

/**
 * Writes a text after a label. Further lines of the text are indented to the column where the first
 * line begins. If the label leaves too little room beside it, the text begins on the next line.
 */
export const hanging = (label: string, text: string, width: number): readonly string[] => {
  const indent = widthOf(label);
  const isBeside = width - indent >= leastBeside || indent <= 2;
  if (!isBeside)
    return [label.trimEnd(), ...wrapped(text, Math.max(1, width - 2)).map((line) => `  ${line}`)];
  return wrapped(text, Math.max(1, width - indent)).map((line, index) =>
    index === 0 ? `${label}${line}` : `${' '.repeat(indent)}${line}`,
  );
};
