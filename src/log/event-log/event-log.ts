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

/** A line of a type that this version of the library does not know. It is kept and written back unchanged. */
export type UnknownLine = {
  readonly raw: string;
  /** The number of known events before the line. */
  readonly after: number;
  readonly type?: string;
  readonly id?: string;
  /** `recordedAt` as the line has it, whether or not it is a date. */
  readonly recordedAt?: string;
  /** `enteredAt` as the line has it, whether or not it is a date. */
  readonly enteredAt?: string;
};

/**
 * The events between two parties, in the order in which they were written. The log is frozen
 * throughout. Its events are the built-in ones, unless it was read with another vocabulary.
 */
export type EventLog<E extends TimedEvent = PolicyEvent> = {
  readonly header: LogHeader;
  /** The known events in order, including corrections and retractions. */
  readonly events: readonly E[];
  readonly unknown: readonly UnknownLine[];
  /** Things in the text that were odd but not wrong. Line numbers are those of the text. */
  readonly warnings: readonly Problem[];
  /**
   * How many lines of the text are left out because something is wrong with them. Only the `intact` log of a
   * `ParseFailure`, and logs made from it, have this field. No answer from such a log says that its coverage is
   * `complete`.
   */
  readonly leftOut?: number;
};

/** The options that every call of `emptyLog` has. */
export type LogAbout = {
  readonly parties: readonly [string, string];
  readonly offset: string;
};

/**
 * Makes an empty log. With a `vocabulary`, its events are of that vocabulary.
 *
 * `parties` are two ISO 3166-1 alpha-3 codes or blocs. The second may be `*`, which means all
 * others. `offset` is the UTC offset of the place where days are counted, as `±HH:MM`. Throws a
 * `RangeError` if a party or the offset is malformed, because a programmer writes these values.
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

export const headerOf = (about: LogAbout & { readonly vocabulary?: VocabularyName }): LogHeader => {
  const line: unknown = { format: 'bilateral-log', formatVersion: 1, ...about };
  if (!headerLine.is(line))
    throw new RangeError(headerLine.flawsOf(line, '').map(describe).join(' '));
  const [one, other] = line.parties;
  const { offset, vocabulary } = line;
  const named = vocabulary === undefined ? {} : { vocabulary: { ...vocabulary } };
  return { formatVersion: 1, parties: [one, other], offset, ...named };
};

export const logOf = (
  header: LogHeader,
  events: readonly PolicyEvent[],
  unknown: readonly UnknownLine[],
  warnings: readonly Problem[],
  leftOut = 0,
): EventLog => {
  const whole = { header, events, unknown, warnings };
  const log = frozen(leftOut === 0 ? whole : { ...whole, leftOut });
  rememberFrozen(log.events);
  return log;
};
