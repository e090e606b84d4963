import type { PolicyEvent } from '../events/catalogue';
import { type Either, left, right } from '../fp';
import { offsetMillis } from '../time/offset';
import { type Entry, nothingHeld } from './entry';
import { type EventLog, logOf, type UnknownLine } from './event-log';
import type { Finding } from './finding';
import { integrityOf } from './integrity';
import type { LogHeader } from './header';
import { type Line, linesOf } from './lines';
import { type Problem, problem } from './problem';
import { readHeader } from './read-header';
import { readLine } from './read-line';

/** What is wrong with a text, and the log of all in it that is sound. */
export type ParseFailure = {
  /** In the order of their lines. */
  readonly problems: readonly Problem[];
  /**
   * The lines that are sound, which refer to no line that is not. Where the header cannot be read,
   * what is missing of it is stood in for: parties `ZZY` and `ZZZ`, offset `+00:00`.
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
  const hasMark = text.charCodeAt(0) === 0xfeff;
  const read = readAll(hasMark ? text.slice(1) : text);
  const { kept, refused, repeated, tooLate } = integrityOf(
    nothingHeld,
    read.entries,
    read.lost,
    offsetMillis(read.header.offset),
  );
  const warnings = read.warnings.concat(repeated.map(toProblem), tooLate.map(toProblem));
  if (hasMark) warnings.push(problem('ByteOrderMark', 1, byteOrderMark));
  const log = assemble(read.header, kept, inOrder(warnings));
  const problems = inOrder(read.problems.concat(refused.map(toProblem)));
  return problems.length === 0 ? right(log) : left({ problems, intact: log });
};

type Reading = {
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly warnings: Problem[];
  readonly lost: ReadonlySet<string>;
};

const readAll = (text: string): Reading => {
  let header: LogHeader | undefined;
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const lost = new Set<string>();
  const returns = tally();
  const blanks = tally();
  const asEvent = (line: Line) => {
    const read = readLine(line.text, line.number, line.isOpen);
    if (read.entry !== undefined) entries.push(read.entry);
    if (read.lost !== undefined) lost.add(read.lost);
    problems.push(...read.problems);
    warnings.push(...read.warnings);
  };
  const asHeader = (line: Line | undefined) => {
    const read = readHeader(line);
    header = read.header;
    problems.push(...read.problems);
    if (read.isEvent && line !== undefined) asEvent(line);
    return read.header;
  };
  for (const line of linesOf(text)) {
    if (line.hadCarriageReturn) returns.add(line.number);
    if (line.isBlank) blanks.add(line.number);
    else if (header === undefined) asHeader(line);
    else asEvent(line);
  }
  const known = header ?? asHeader(undefined);
  if (returns.count() > 0)
    warnings.push(problem('CarriageReturns', returns.first(), carriageReturns(returns.count())));
  if (blanks.count() > 0)
    warnings.push(problem('BlankLine', blanks.first(), blankLines(blanks.count())));
  return { header: known, entries, problems, warnings, lost };
};
