import type { audit, Problem } from 'bilateral';
import { columnOf } from './column';

type Anomaly = ReturnType<typeof audit>[number];

export type Finding = {
  /**
   * A `problem` makes the log invalid. A `warning` is something odd in the form of the log, and an
   * `anomaly` something odd in its meaning.
   */
  readonly kind: 'problem' | 'warning' | 'anomaly';
  readonly tag: Problem['_tag'] | Anomaly['_tag'];
  /** The line and column, from 1. Null for a finding that is about no line. */
  readonly line: number | null;
  readonly column: number | null;
  /** The id of the event. Null if it cannot be read. */
  readonly id: string | null;
  readonly message: string;
};

/** What was found in a log, before the columns and the lines of the anomalies are known. */
export type Found = {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly anomalies: readonly Anomaly[];
};

const fieldOf: { readonly [tag in Anomaly['_tag']]?: string } = {
  RecordedOutOfOrder: 'recordedAt',
  RecordedBeforeItHappened: 'recordedAt',
  EnteredOutOfOrder: 'enteredAt',
  NoSource: 'sources',
  UnknownEvent: 'type',
  AgainstItself: 'by',
  OutsideParties: 'by',
  AgainstTheRules: 'type',
  UnknownMeasure: 'data.measure',
  UnknownEntity: 'data',
  UnknownCondition: 'data',
  UnknownLicence: 'data.replaces',
  OtherKindOfRate: 'data.duty',
  OtherSpelling: 'data',
  EndedExclusion: 'data.completes',
};

const namedColumn = ({ expected }: Problem): number | undefined => {
  const [, column] = /at column (\d+)/.exec(expected) ?? [];
  return column === undefined ? undefined : Number(column);
};

/** Problems that are about a whole line and not about a part of it. */
const ofWholeLines: ReadonlySet<Problem['_tag']> = new Set([
  'ByteOrderMark',
  'CarriageReturns',
  'BlankLine',
  'WrongEncoding',
]);

export const located = async (
  { problems, warnings, anomalies }: Found,
  lines: AsyncIterable<string>,
): Promise<readonly Finding[]> => {
  const byLine = new Map<number, ((text: string) => Finding)[]>();
  const byId = new Map<string, ((text: string, line: number) => Finding)[]>();
  for (const [kind, list] of [
    ['problem', problems],
    ['warning', warnings],
  ] as const)
    for (const problem of list) add(byLine, problem.line, (text) => ofProblem(kind, problem, text));
  for (const anomaly of anomalies)
    add(byId, anomaly.event, (text, line) => ofAnomaly(anomaly, line, text));
  const faulty = new Set(problems.map(({ line }) => line));
  const findings: Finding[] = [];
  let number = 0;
  for await (const text of lines) {
    number += 1;
    for (const make of byLine.get(number) ?? []) findings.push(make(text));
    byLine.delete(number);
    // A line with a problem was left out of the log, so no anomaly is about its event.
    const id = byId.size === 0 || faulty.has(number) ? undefined : idIn(text);
    const made = id === undefined ? undefined : byId.get(id);
    if (id === undefined || made === undefined) continue;
    for (const make of made) findings.push(make(text, number));
    byId.delete(id);
  }
  // The rest: findings after the last line, and findings whose event is on no line.
  for (const made of byLine.values()) for (const make of made) findings.push(make(''));
  for (const made of byId.values()) for (const make of made) findings.push(make('', 0));
  return findings.sort(
    (a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY),
  );
};

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

const ofProblem = (kind: 'problem' | 'warning', problem: Problem, text: string): Finding => {
  const { _tag, line, path, id, message } = problem;
  return {
    kind,
    tag: _tag,
    line,
    column: ofWholeLines.has(_tag) ? 1 : (namedColumn(problem) ?? columnOf(text, path)),
    id: id ?? null,
    // The line number is shown beside the message, so the message is shown without it.
    message: message.replace(/^line \d+(?: \("[^"]*"\))?: /, ''),
  };
};

const ofAnomaly = ({ _tag, event, message }: Anomaly, line: number, text: string): Finding => ({
  kind: 'anomaly',
  tag: _tag,
  line: line === 0 ? null : line,
  column: line === 0 ? null : columnOf(text, fieldOf[_tag] ?? 'id'),
  id: event,
  message,
});

/**
 * Returns the id of the event on a line. To save time, a line that begins with the id is not parsed. Nearly
 * every line begins with the id.
 */
const idIn = (line: string): string | undefined => {
  const [, first] = /^\{"id":"([^"\\]*)"/.exec(line) ?? [];
  if (first !== undefined) return first;
  try {
    const { id } = JSON.parse(line) as { readonly id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
};
