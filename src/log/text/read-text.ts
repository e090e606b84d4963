import type { Flaw } from '../../flaw';
import type { Entry } from '../event-log/entry';
import type { LogHeader } from '../event-log/header';
import { type Problem, problem } from '../event-log/problem';
import { type Line, linesOf } from './lines';
import { otherFormat } from './other-format';
import { readHeader, unknownHeader } from './read-header';
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
  const [returns, blanks, wrong] = [tally(), tally(), tally()];
  let header: LogHeader | undefined;

  const takeHeader = (line: Line | undefined): LogHeader => {
    const read = readHeader(line);
    problems.push(...read.problems);
    if (read.isEvent && line !== undefined) takeEvent(line, read.header);
    return read.header;
  };
  const takeEvent = ({ text, number, isOpen }: Line, header: LogHeader) => {
    const read = readLine(text, number, isOpen, header);
    if (read.entry !== undefined) entries.push(read.entry);
    if (read.lost !== undefined) lost.add(read.lost);
    for (const each of read.problems) problems.push(each);
    for (const each of read.warnings) warnings.push(each);
  };

  const hasMark = text.charCodeAt(0) === 0xfeff;
  if (hasMark) warnings.push(problem('ByteOrderMark', 1, byteOrderMark));
  const body = hasMark ? text.slice(1) : text;
  const other = otherFormat(body);
  if (other !== undefined) {
    problems.push(problem('NotJson', 1, other));
    return { header: unknownHeader(), entries, problems, warnings, lost };
  }
  const mayBeWrong = body.includes(replacement);
  for (const line of linesOf(body)) {
    if (line.hadCarriageReturn) returns.add(line.number);
    if (line.isBlank) blanks.add(line.number);
    else if (header === undefined) header = takeHeader(line);
    else takeEvent(line, header);
    if (mayBeWrong && line.text.includes(replacement)) wrong.add(line.number);
  }
  header ??= takeHeader(undefined);
  if (returns.count > 0)
    warnings.push(problem('CarriageReturns', returns.first, carriageReturns(returns.count)));
  if (blanks.count > 0) warnings.push(problem('BlankLine', blanks.first, blankLines(blanks.count)));
  if (wrong.count > 0)
    warnings.push(problem('WrongEncoding', wrong.first, wrongEncoding(wrong.count)));
  return { header, entries, problems, warnings, lost };
};

/** What a decoder puts in the place of bytes that it cannot read. */
const replacement = '\ufffd';

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

const wrongEncoding = (count: number): Flaw => ({
  path: '',
  expected: 'text in UTF-8',
  found: `U+FFFD, which stands for characters that could not be decoded, on ${lines(count)}`,
  advice: 'The file was read in the wrong encoding: read it again in its own.',
});

const blankLines = (count: number): Flaw => ({
  path: '',
  expected: 'an event on every line',
  found: count === 1 ? '1 blank line' : `${count} blank lines`,
  advice: 'They are ignored; formatLog writes none.',
});
