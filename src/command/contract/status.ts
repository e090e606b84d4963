export const statuses = {
  done: [0, 'It did what was asked.'],
  differs: [
    1,
    'It did what was asked, and the result is bad news: problems in a log, rows of shipments without an answer, other answers than before, receipts that no longer hold.',
  ],
  misused: [
    2,
    'It was asked wrongly: an unknown command, option or question, a malformed date. The message says what to write.',
  ],
  unreadable: [3, 'A file cannot be read or written, or is not what it should be.'],
  fault: [4, 'The command itself is at fault. Please report it.'],
} as const satisfies { readonly [name: string]: readonly [number, string] };

export type Status = keyof typeof statuses;
