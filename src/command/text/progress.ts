import type { Sink } from '../contract/io';

export type Progress = {
  readonly at: (text: string) => void;
  /** Removes the last text from the terminal. */
  readonly clear: () => void;
};

/**
 * Milliseconds before the first message, and between two messages. If the work is over before the
 * first message is due, no message is shown.
 */
const pauses = {
  terminal: { first: 1_000, next: 100 },
  file: { first: 5_000, next: 5_000 },
};

/** On a terminal, one line is rewritten. Elsewhere, a new line is written from time to time. */
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
