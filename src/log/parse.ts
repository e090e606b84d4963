import type { PolicyEvent } from '../events/catalogue';
import {
  type EventVocabulary,
  insideOf,
  type WithVocabulary,
} from '../events/decode/event-vocabulary';
import { withAnchor } from '../flaw';
import { type Either, left, right } from '../fp';
import { readable } from '../inspect';
import type { TimedEvent } from '../temporal/event/event';
import { offsetMillis } from '../time/offset';
import type { Finding } from './checks/finding';
import { integrityOf } from './checks/integrity';
import type { EventLog } from './event-log/event-log';
import { nothingHeld } from './event-log/holdings';
import { logFrom } from './event-log/log-entry';
import { type Problem, problem } from './event-log/problem';
import { readText, type TextRead } from './text/read-text';

/** Options of `parseLog`. */
export type ParseOptions = {
  /**
   * Whether unknown event types, unknown versions of a type and unknown vocabularies count as
   * problems and not as warnings.
   */
  readonly strict?: boolean;
};

/** The problems of a text, and the log of its valid lines. */
export type ParseFailure<E extends TimedEvent = PolicyEvent> = {
  /** The problems, in the order of their lines. */
  readonly problems: readonly Problem[];
  /**
   * The problems in words, each on a line of its own. If there are more than 20, the text has the first 20 and
   * the number of the others. The end of the text says where to read about these kinds of problem.
   */
  readonly message: string;
  /**
   * The log of the valid lines that do not refer to an invalid line. If the header cannot be read,
   * the parties are `ZZY` and `ZZZ` and the offset is `+00:00`.
   */
  readonly intact: EventLog<E>;
};

/**
 * Parses a log from NDJSON: a header, then one event on each line.
 *
 * `problems` names every invalid line, and every line that refers to an invalid line. `intact` is the
 * log of the other lines. `warnings` names:
 *
 * - lines of an unknown event type or version, which are kept as text
 * - a byte-order mark, CRLF line ends, blank lines, repeated events, names in another form than
 *   NFC, and text that was read in the wrong encoding
 * - events without effect: corrections of an event that was retracted before, and events that
 *   replay ignores because their dates or their target cannot be used
 * - events that concern neither party, or whose actor acts against itself
 *
 * With `strict`, a line of an unknown event type or version is a problem, and so is an unknown vocabulary.
 * `parseLog` never throws.
 *
 * The events are the built-in ones, or those of a `vocabulary`. A header that names another
 * vocabulary, or a later version of the same vocabulary, gives a warning.
 *
 * @example
 * parseLog('{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}\n');
 * // => right({ header: …, events: [], unknown: [], warnings: [] })
 */
export function parseLog<E extends TimedEvent>(
  text: string,
  options: ParseOptions & WithVocabulary<E>,
): Either<ParseFailure<E>, EventLog<E>>;
export function parseLog(text: string, options?: ParseOptions): Either<ParseFailure, EventLog>;
export function parseLog(
  text: string,
  { strict = false, vocabulary }: ParseOptions & Partial<WithVocabulary<TimedEvent>> = {},
): Either<ParseFailure, EventLog> {
  const inside = insideOf(vocabulary);
  // Untyped code may pass a buffer or nothing.
  return logOfRead(readText(String(text), inside), strict, inside);
}

export const logOfRead = (
  { header, entries, lost, ...read }: TextRead,
  strict: boolean,
  vocabulary: EventVocabulary,
): Either<ParseFailure, EventLog> => {
  const { kept, refused, repeated, ignored } = integrityOf(
    nothingHeld,
    { entries, lost },
    offsetMillis(header.offset),
    vocabulary.codecs,
  );
  const isProblem = ({ _tag }: Problem): boolean =>
    strict && (_tag === 'UnknownType' || _tag === 'UnknownVocabulary');
  const warnings = inOrder(
    read.warnings.filter((each) => !isProblem(each)),
    [...repeated, ...ignored],
  );
  const problems = inOrder([...read.problems, ...read.warnings.filter(isProblem)], refused);
  const leftOut = new Set(problems.map(({ line }) => line)).size;
  const log = logFrom(header, kept, warnings, leftOut);
  if (problems.length === 0) return right(log);
  const message = messageOf(problems);
  const intact = `intact: ${log.events.length === 1 ? '1 event' : `${log.events.length} events`}`;
  const failure = { problems, message, intact: log };
  return left(Object.freeze(readable(failure, `ParseFailure:\n${message}\n${intact}`)));
};

/** A message lists at most this many problems. */
const most = 20;

const messageOf = (problems: readonly Problem[]): string => {
  const messages = problems.slice(0, most).map(({ message }) => message);
  const more = problems.length - messages.length;
  const list = [...messages, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  return withAnchor(list, ...problems.map(({ _tag }) => _tag));
};

const inOrder = (problems: readonly Problem[], findings: readonly Finding[]): readonly Problem[] =>
  problems
    .concat(findings.map(({ tag, at, id, flaw }) => problem(tag, at, flaw, id)))
    .sort((a, b) => a.line - b.line);
