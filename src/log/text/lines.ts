export type Line = {
  readonly text: string;
  /** The number of the line, from 1. */
  readonly number: number;
  readonly isBlank: boolean;
  readonly hadCarriageReturn: boolean;
  /** Whether the text ends with this line and without a newline. */
  readonly isOpen: boolean;
};

export const lineCount = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** The character code of `{`. Most lines begin with it, which shows at once that they are not blank. */
const brace = 123;

/**
 * Yields the lines of a text of any length. `before` is the number of lines that came before the
 * text.
 */
export function* linesOf(text: string, before = 0): Generator<Line, void> {
  let number = before;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const isOpen = newline === -1;
    const end = isOpen ? text.length : newline;
    // Every CR at the end of the line is dropped, and not only the last. Otherwise a line of an unknown type,
    // which is kept as text, would lose another CR each time it is written and read again.
    let last = end;
    while (last > start && text.charCodeAt(last - 1) === 13) last -= 1;
    const line = text.slice(start, last);
    number += 1;
    yield {
      text: line,
      number,
      isBlank: text.charCodeAt(start) !== brace && line.trim() === '',
      hadCarriageReturn: last < end,
      isOpen,
    };
    start = end + 1;
  }
}
