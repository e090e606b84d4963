import { isDeepStrictEqual } from 'node:util';
import {
  asOf,
  audit,
  type EventLog,
  formatLog,
  isRight,
  parseLog,
  pipe,
  relations,
  snapshot,
  timeline,
} from 'bilateral';

/** The outcome of the lines of a text; each line is exactly one of these. */
export type Account = {
  readonly events: number;
  readonly unknown: number;
  /** Lines with something wrong. */
  readonly errors: number;
  /** Events equal to an earlier one. */
  readonly repeated: number;
  readonly blank: number;
  /** The first line that is not blank, unless it is an event. */
  readonly header: number;
};

/** An account, the lines it is of, and how often each tag was given. */
export type Outcome = {
  readonly lines: number;
  readonly account: Account;
  readonly tags: ReadonlyMap<string, number>;
};

/**
 * Reads a hostile text, and throws if the reader breaks a promise: nothing throws, every line is
 * counted once, and what is kept can be written, read back the same, and replayed.
 */
export const outcomeOf = (text: string): Outcome => {
  const result = parseLog(text);
  const log = isRight(result) ? result.right : result.left.intact;
  const problems = isRight(result) ? [] : result.left.problems;

  const lines = linesOf(text);
  const written = lines.filter((line) => line.trim() !== '');
  const first =
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    ) + 1;
  // The header has its own place in the account; a second one further down is an error.
  const errors = new Set(
    problems
      .filter(({ _tag, line }) => _tag !== 'BadHeader' || line !== first)
      .map(({ line }) => line),
  );
  const account = {
    events: log.events.length,
    unknown: log.unknown.length,
    errors: errors.size,
    repeated: log.warnings.filter(({ _tag }) => _tag === 'DuplicateId').length,
    blank: lines.length - written.length,
    header: written[0] === undefined || isEvent(written[0]) ? 0 : 1,
  };
  const total = Object.values(account).reduce((sum, count) => sum + count, 0);
  if (total !== lines.length)
    throw new Error(`${lines.length} lines, but ${JSON.stringify(account)} are ${total}`);
  for (const { line, message } of [...problems, ...log.warnings])
    if (line < 1 || line > Math.max(1, lines.length) || message === '')
      throw new Error(`there is no line ${line}, of which it says "${message}"`);

  mustComeBack(log);
  audit(log);
  pipe(log, timeline(relations), asOf('2020-06-30'), snapshot);

  const tags = new Map<string, number>();
  for (const { _tag } of [...problems, ...log.warnings]) tags.set(_tag, (tags.get(_tag) ?? 0) + 1);
  return { lines: lines.length, account, tags };
};

/** The lines of a text, split apart from the library. */
const linesOf = (text: string): readonly string[] => {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** Whether a first line is an event, its header left out. */
const isEvent = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line);
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.hasOwn(value, 'type') &&
      !Object.hasOwn(value, 'format')
    );
  } catch {
    return false;
  }
};

const mustComeBack = (log: EventLog): void => {
  const text = formatLog(log);
  const again = parseLog(text);
  if (!isRight(again))
    throw new Error(`what was kept is refused: ${again.left.problems[0]?.message}`);
  if (!isDeepStrictEqual(again.right.events, log.events))
    throw new Error('the events come back otherwise');
  if (!isDeepStrictEqual(again.right.unknown, log.unknown))
    throw new Error('the unknown lines come back otherwise');
  if (formatLog(again.right) !== text) throw new Error('the text comes back otherwise');
};
