import type { PolicyEvent } from '../../events/catalogue';
import {
  insideOf,
  type KnownEvents,
  type VocabularyName,
  type WithVocabulary,
} from '../../events/decode/event-vocabulary';
import { describe } from '../../flaw';
import { frozen, rememberFrozen } from '../../frozen';
import type { TimedEvent } from '../../temporal/event/event';
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

/**
 * The events between two parties, in the order in which they were written. Deeply frozen. They are the built-in
 * events, unless the log was read with another vocabulary.
 */
export type EventLog<E extends TimedEvent = PolicyEvent> = {
  readonly header: LogHeader;
  /** The known events in order, with corrections and retractions. */
  readonly events: readonly E[];
  readonly unknown: readonly UnknownLine[];
  /** What was odd but not wrong in the text; line numbers are those of the text. */
  readonly warnings: readonly Problem[];
};

/** What an empty log is made of. */
export type LogAbout = {
  readonly parties: readonly [string, string];
  readonly offset: string;
};

/**
 * Makes an empty log; of the events of a `vocabulary`, if one is given.
 *
 * `parties` are two ISO 3166-1 alpha-3 codes or blocs, the second of which may be `*`, all others; `offset` is that of the place whose days count, as
 * `±HH:MM`. Throws a `RangeError` where either is malformed, since they are a programmer's literals.
 *
 * @example
 * emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }).events; // => []
 */
export function emptyLog<E extends TimedEvent>(about: LogAbout & WithVocabulary<E>): EventLog<E>;
export function emptyLog(about: LogAbout): EventLog;
export function emptyLog({
  vocabulary,
  ...about
}: LogAbout & { readonly vocabulary?: KnownEvents<TimedEvent> }): EventLog {
  const { named } = insideOf(vocabulary);
  return logOf(
    headerOf({ ...about, ...(named === undefined ? {} : { vocabulary: named }) }),
    [],
    [],
    [],
  );
}

/** A header of these parts; a `RangeError` where one is malformed. */
export const headerOf = (about: LogAbout & { readonly vocabulary?: VocabularyName }): LogHeader => {
  const line: unknown = { format: 'bilateral-log', formatVersion: 1, ...about };
  if (!headerLine.is(line))
    throw new RangeError(headerLine.flawsOf(line, '').map(describe).join(' '));
  const [one, other] = line.parties;
  const { offset, vocabulary } = line;
  const named = vocabulary === undefined ? {} : { vocabulary: { ...vocabulary } };
  return { formatVersion: 1, parties: [one, other], offset, ...named };
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
