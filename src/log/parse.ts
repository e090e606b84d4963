import { type Either, left, right } from '../fp';
import { offsetMillis } from '../time/offset';
import { logFrom, nothingHeld } from './entry';
import type { EventLog } from './event-log';
import type { Finding } from './finding';
import { integrityOf } from './integrity';
import { type Problem, problem } from './problem';
import { readText } from './read-text';

/** What is wrong with a text, and the log of all in it that is sound. */
export type ParseFailure = {
  /** In the order of their lines. */
  readonly problems: readonly Problem[];
  /**
   * The lines that are sound and refer to none that is not. Where the header cannot be read, what
   * is missing of it is stood in for: parties `ZZY` and `ZZZ`, offset `+00:00`.
   */
  readonly intact: EventLog;
};

/**
 * Reads a log from NDJSON: a header, then one event on each line.
 *
 * Every line that is wrong is named in `problems`, and so is every line that refers to it; what is
 * sound is in `intact`. A line of an event type or version unknown here is kept as raw text and
 * named in `warnings`, as are a byte-order mark, CRLF line ends, blank lines, events that stand
 * there twice, and corrections of what was retracted before. Nothing throws.
 *
 * @example
 * parseLog('{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}\n');
 * // => right({ header: …, events: [], unknown: [], warnings: [] })
 */
export const parseLog = (text: string): Either<ParseFailure, EventLog> => {
  // Code without types may hand in a buffer, whose text this is, or nothing at all.
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
