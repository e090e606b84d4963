import type { Sink } from '../contract/io';

/** Says how far long work has come. */
export type Progress = {
  readonly at: (text: string) => void;
  /** Takes the last text from the terminal again. */
  readonly clear: () => void;
};

/** Milliseconds before the first text, so that short work says nothing, and between two. */
const pauses = {
  terminal: { first: 1_000, next: 100 },
  file: { first: 5_000, next: 5_000 },
};

/** Progress on standard error: in one line of a terminal, elsewhere a line now and then. */
export const progressOn = (
  sink: Sink,
  isQuiet: boolean,
  now: () => number = Date.now,
): Progress => {
  const isTerminal = sink.isTTY === true;
  const pause = isTerminal ? pauses.terminal : pauses.file;
  let next = now() + pause.first;
  let isShown = false;
  const clear = () => {
    if (isShown) sink.write('\r\u001b[K');
    isShown = false;
  };
  return {
    at: (text) => {
      if (isQuiet || now() < next) return;
      next = now() + pause.next;
      if (isTerminal) {
        sink.write(`\r\u001b[K${text}`);
        isShown = true;
      } else sink.write(`${text}\n`);
    },
    clear,
  };
};
