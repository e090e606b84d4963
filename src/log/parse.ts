import { type Either, left, right } from '../fp';
import { offsetMillis } from '../time/offset';
import { logFrom, nothingHeld } from './entry';
import type { EventLog } from './event-log';
import type { Finding } from './finding';
import { integrityOf } from './integrity';
import { type Problem, problem } from './problem';
import { readText } from './read-text';

/** The problems of a text, and the log of its valid lines. */
export type ParseFailure = {
  /** In the order of their lines. */
  readonly problems: readonly Problem[];
  /**
   * The valid lines that refer to no invalid one. Where the header cannot be read, its missing parts
   * are the parties `ZZY` and `ZZZ` and the offset `+00:00`.
   */
  readonly intact: EventLog;
};

/**
 * Parses a log from NDJSON: a header, then one event on each line.
 *
 * `problems` names every invalid line and every line that refers to one; `intact` is the log of the
 * others. `warnings` names lines of an unknown event type or version, which are kept as text, a
 * byte-order mark, CRLF line ends, blank lines, repeated events, and corrections of an event that was
 * retracted before. It never throws.
 *
 * @example
 * parseLog('{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}\n');
 * // => right({ header: …, events: [], unknown: [], warnings: [] })
 */
export const parseLog = (text: string): Either<ParseFailure, EventLog> => {
  // Untyped code may pass a buffer or nothing.
  const { header, entries, lost, ...read } = readText(String(text));
  const { kept, refused, repeated, tooLate } = integrityOf(
    nothingHeld,
    entries,
    lost,
    offsetMillis(header.offset),
  );
  const warnings = inOrder(read.warnings, [...repeated, ...tooLate]);
  const problems = inOrder(read.problems, refused);
  const log = logFrom(header, kept, warnings);
  return problems.length === 0 ? right(log) : left(Object.freeze({ problems, intact: log }));
};

const inOrder = (problems: readonly Problem[], findings: readonly Finding[]): readonly Problem[] =>
  problems
    .concat(findings.map(({ tag, at, id, flaw }) => problem(tag, at, flaw, id)))
    .sort((a, b) => a.line - b.line);
