import type { Flaw } from '../flaw';
import type { Entry } from './entry';
import type { LogHeader } from './header';
import { type Line, linesOf } from './lines';
import { type Problem, problem } from './problem';
import { readHeader } from './read-header';
import { readLine } from './read-line';

/** The results of reading each line of a text. */
export type TextRead = {
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The ids of events that could not be decoded. */
  readonly lost: ReadonlySet<string>;
};

/** Reads a text line by line. */
export const readText = (text: string): TextRead => {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const lost = new Set<string>();
  const [returns, blanks] = [tally(), tally()];
  let header: LogHeader | undefined;

  const takeHeader = (line: Line | undefined): LogHeader => {
    const read = readHeader(line);
    problems.push(...read.problems);
    if (read.isEvent && line !== undefined) takeEvent(line);
    return read.header;
  };
  const takeEvent = ({ text, number, isOpen }: Line) => {
    const read = readLine(text, number, isOpen);
    if (read.entry !== undefined) entries.push(read.entry);
    if (read.lost !== undefined) lost.add(read.lost);
    for (const each of read.problems) problems.push(each);
    for (const each of read.warnings) warnings.push(each);
  };

  const hasMark = text.charCodeAt(0) === 0xfeff;
  if (hasMark) warnings.push(problem('ByteOrderMark', 1, byteOrderMark));
  for (const line of linesOf(hasMark ? text.slice(1) : text)) {
    if (line.hadCarriageReturn) returns.add(line.number);
    if (line.isBlank) blanks.add(line.number);
    else if (header === undefined) header = takeHeader(line);
    else takeEvent(line);
  }
  header ??= takeHeader(undefined);
  if (returns.count > 0)
    warnings.push(problem('CarriageReturns', returns.first, carriageReturns(returns.count)));
  if (blanks.count > 0) warnings.push(problem('BlankLine', blanks.first, blankLines(blanks.count)));
  return { header, entries, problems, warnings, lost };
};

/** Counts lines and remembers the first. */
const tally = () => {
  const sofar = { count: 0, first: 0 };
  const add = (line: number) => {
    if (sofar.count === 0) sofar.first = line;
    sofar.count += 1;
  };
  return Object.assign(sofar, { add });
};

const byteOrderMark: Flaw = {
  path: '',
  expected: 'UTF-8 without a byte-order mark',
  found: 'a byte-order mark at the start',
  advice: 'It is ignored; formatLog writes none.',
};

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

const carriageReturns = (count: number): Flaw => ({
  path: '',
  expected: 'lines that end in a newline only',
  found: `a carriage return before the newline on ${lines(count)}`,
  advice: 'They are ignored; formatLog writes none.',
});

const blankLines = (count: number): Flaw => ({
  path: '',
  expected: 'an event on every line',
  found: count === 1 ? '1 blank line' : `${count} blank lines`,
  advice: 'They are ignored; formatLog writes none.',
});
