import type { EventVocabulary } from '../../events/decode/event-vocabulary';
import type { Flaw } from '../../flaw';
import type { LogHeader } from '../event-log/header';
import type { LogEntry } from '../event-log/log-entry';
import { type Problem, problem } from '../event-log/problem';
import { type Line, lineCount, linesOf } from './lines';
import { otherFormat } from './other-format';
import { readHeader, unknownHeader } from './read-header';
import { type LineRead, readLine } from './read-line';

export type TextRead = {
  readonly header: LogHeader;
  readonly entries: readonly LogEntry[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The ids of events that could not be decoded. */
  readonly lost: ReadonlySet<string>;
};

export type StepRead = LineRead & {
  /** The header of the log. Only the step that reads the header, or finds it missing, has this field. */
  readonly header?: LogHeader;
};

export type TextReader = {
  readonly take: (line: Line) => StepRead;
  /**
   * Call `end` once, after the last line. It reports a missing header, and gives the warnings that
   * may concern several lines.
   */
  readonly end: () => StepRead;
};

export const textReader = (vocabulary: EventVocabulary): TextReader => {
  const [returns, blanks, wrong] = [tally(), tally(), tally()];
  let header: LogHeader | undefined;

  const takeHeader = (line: Line | undefined): StepRead => {
    const read = readHeader(line, vocabulary.named);
    header = read.header;
    const event = read.isEvent && line !== undefined ? eventOn(line, header) : nothingRead;
    return {
      ...event,
      header,
      problems: [...read.problems, ...event.problems],
      warnings: [...read.warnings, ...event.warnings],
    };
  };
  const eventOn = ({ text, number, isOpen }: Line, header: LogHeader): LineRead =>
    readLine(text, number, isOpen, header, vocabulary);

  return {
    take: (line) => {
      if (line.hadCarriageReturn) returns.add(line.number);
      if (line.text.includes(replacement)) wrong.add(line.number);
      if (line.isBlank) {
        blanks.add(line.number);
        return nothingRead;
      }
      return header === undefined ? takeHeader(line) : eventOn(line, header);
    },
    end: () => {
      const missing = header === undefined ? takeHeader(undefined) : nothingRead;
      const warnings: Problem[] = [];
      if (returns.count > 0)
        warnings.push(problem('CarriageReturns', returns.first, carriageReturns(returns.count)));
      if (blanks.count > 0)
        warnings.push(problem('BlankLine', blanks.first, blankLines(blanks.count)));
      if (wrong.count > 0)
        warnings.push(problem('WrongEncoding', wrong.first, wrongEncoding(wrong.count)));
      return { ...missing, warnings };
    },
  };
};

const nothingRead: LineRead = Object.freeze({ problems: [], warnings: [] });

export const startOf = (
  text: string,
): { readonly body: string; readonly mark?: Problem; readonly other?: Problem } => {
  const hasMark = text.charCodeAt(0) === 0xfeff;
  // A byte-order mark may occur twice, if a program added one to a file that already had one.
  const body = text.replace(/^\ufeff+/, '');
  const other = otherFormat(body);
  return {
    body,
    ...(hasMark ? { mark: problem('ByteOrderMark', 1, byteOrderMark) } : {}),
    ...(other === undefined ? {} : { other: problem('NotJson', 1, other) }),
  };
};

export const textCollector = () => {
  const entries: LogEntry[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const lost = new Set<string>();
  let header = unknownHeader();
  return {
    add: (read: StepRead): void => {
      if (read.header !== undefined) header = read.header;
      if (read.entry !== undefined) entries.push(read.entry);
      if (read.lost !== undefined) lost.add(read.lost);
      for (const each of read.problems) problems.push(each);
      for (const each of read.warnings) warnings.push(each);
    },
    read: (): TextRead => ({ header, entries, problems, warnings, lost }),
  };
};

export const readText = (text: string, vocabulary: EventVocabulary): TextRead => {
  const { add, read } = textCollector();
  const { body, mark, other } = startOf(text);
  if (mark !== undefined) add({ problems: [], warnings: [mark] });
  if (other !== undefined) {
    add({ problems: [other], warnings: [] });
    return read();
  }
  const reader = textReader(vocabulary);
  for (const line of linesOf(body)) add(reader.take(line));
  add(reader.end());
  return read();
};

/** A decoder writes this character for bytes that it cannot decode. */
const replacement = '\ufffd';

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

const carriageReturns = (count: number): Flaw => ({
  path: '',
  expected: 'lines that end in a newline only',
  found: `a carriage return before the newline on ${lineCount(count)}`,
  advice: 'They are ignored; formatLog writes none.',
});

const wrongEncoding = (count: number): Flaw => ({
  path: '',
  expected: 'text in UTF-8',
  found: `U+FFFD, which stands for characters that could not be decoded, on ${lineCount(count)}`,
  advice: 'The file was read in the wrong encoding: read it again in its own.',
});

const blankLines = (count: number): Flaw => ({
  path: '',
  expected: 'an event on every line',
  found: count === 1 ? '1 blank line' : `${count} blank lines`,
  advice: 'They are ignored; formatLog writes none.',
});
