import type { PolicyEvent } from '../../events/catalogue';
import { describe } from '../../flaw';
import { frozen, rememberFrozen } from '../../frozen';
import { headerLine, type LogHeader } from './header';
import type { Problem } from './problem';

/** A line that this version of the library does not know; it is kept and written back unchanged. */
export type UnknownLine = {
  readonly raw: string;
  /** The number of known events before it. */
  readonly after: number;
  readonly type?: string;
  readonly id?: string;
};

/** The events between two parties, in the order in which they were written. Deeply frozen. */
export type EventLog = {
  readonly header: LogHeader;
  /** The known events in order, with corrections and retractions. */
  readonly events: readonly PolicyEvent[];
  readonly unknown: readonly UnknownLine[];
  /** What was odd but not wrong in the text; line numbers are those of the text. */
  readonly warnings: readonly Problem[];
};

/**
 * Makes an empty log.
 *
 * `parties` are two ISO 3166-1 alpha-3 codes or blocs, the second of which may be `*`, all others; `offset` is that of the place whose days count, as
 * `±HH:MM`. Throws a `RangeError` where either is malformed, since they are a programmer's literals.
 *
 * @example
 * emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }).events; // => []
 */
export const emptyLog = (about: {
  readonly parties: readonly [string, string];
  readonly offset: string;
}): EventLog => {
  const line: unknown = { format: 'bilateral-log', formatVersion: 1, ...about };
  if (!headerLine.is(line))
    throw new RangeError(headerLine.flawsOf(line, '').map(describe).join(' '));
  const [one, other] = line.parties;
  return logOf({ formatVersion: 1, parties: [one, other], offset: line.offset }, [], [], []);
};

/** Builds a log and freezes it deeply. */
export const logOf = (
  header: LogHeader,
  events: readonly PolicyEvent[],
  unknown: readonly UnknownLine[],
  warnings: readonly Problem[],
): EventLog => {
  const log = frozen({ header, events, unknown, warnings });
  rememberFrozen(log.events);
  return log;
};
