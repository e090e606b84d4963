/** One line of a text, without its line end. */
export type Line = {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly isBlank: boolean;
  readonly hadCarriageReturn: boolean;
  /** Whether the text ends here without a newline. */
  readonly isOpen: boolean;
};

/** The first character of most lines; such lines are not blank. */
const brace = 123;

/** Yields the lines of a text, however long it is; `before` is the number of lines that came before them. */
export function* linesOf(text: string, before = 0): Generator<Line, void> {
  let number = before;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const isOpen = newline === -1;
    const end = isOpen ? text.length : newline;
    // All of them, since an unknown line is kept as text and must read the same again.
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
