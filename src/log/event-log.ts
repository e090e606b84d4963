import type { PolicyEvent } from '../events/catalogue';
import { describe } from '../flaw';
import { frozen, rememberFrozen } from '../frozen';
import { headerLine, type LogHeader } from './header';
import type { Problem } from './problem';

/** A line that this version of the library does not know: kept as it is, and written back so. */
export type UnknownLine = {
  readonly raw: string;
  /** How many of the known events stand before it. */
  readonly after: number;
  readonly type?: string;
  readonly id?: string;
};

/** The events of one relation in the order in which they were written. Frozen throughout. */
export type EventLog = {
  readonly header: LogHeader;
  /** The events that are known here, corrections and retractions too, in their order. */
  readonly events: readonly PolicyEvent[];
  readonly unknown: readonly UnknownLine[];
  /** What was odd, though not wrong, in the text that the log was read from; lines are its lines. */
  readonly warnings: readonly Problem[];
};

/**
 * A log with nothing in it yet.
 *
 * `parties` are two ISO 3166-1 alpha-3 codes; `offset` is that of the place whose days count, as
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

/** Puts a log together and freezes it, all the way down. */
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
