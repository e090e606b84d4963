/** One line of a text, without its end. */
export type Line = {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly isBlank: boolean;
  readonly hadCarriageReturn: boolean;
  /** Whether the text ends here without a newline. */
  readonly isOpen: boolean;
};

/** What nearly all lines begin with, so that they need not be gone through. */
const brace = 123;

/** The lines of a text one after another, however long it is. */
export function* linesOf(text: string): Generator<Line, void> {
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const isOpen = newline === -1;
    const end = isOpen ? text.length : newline;
    // All of them: a line kept as it is and ended by one would lose it when read again.
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
