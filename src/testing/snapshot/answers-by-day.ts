import type { EventLog } from '../../log/event-log/event-log';
import { type Relations, relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { type Timeline, timeline } from '../../temporal/timeline/timeline';
import { history } from '../../temporal/verbs/history';
import type { Segment } from '../../temporal/verbs/support/segment';
import { type CalendarDate, type DateLiteral, dayNumber } from '../../time/calendar-date';
import { readLog } from '../builders/read-log';
import { differences, type Side } from '../specification/difference/differences';
import { print } from '../specification/difference/print';

/** Questions, each under the name by which its answers are printed. */
export type NamedQuestions<S> = { readonly [name: string]: Question<S, unknown> };

/** Options of `answersByDay`. */
export type AnswersByDayOptions = {
  /** The last day to look at. By default, the last day that `history` looks at. */
  readonly until?: CalendarDate | DateLiteral;
  /**
   * Whether lines of unknown types are allowed. No answer uses such a line. By default,
   * `answersByDay` throws for such a line.
   */
  readonly allowUnknown?: boolean;
};

/**
 * Prints the answers to some questions on every day, as text for a snapshot test. The first lines
 * give every answer before the first event. Then one line for each day on which an answer changed
 * says what changed.
 *
 * It takes the NDJSON text of a log, an `EventLog`, or a timeline of any projection. A faulty text
 * throws a `RangeError` that lists every problem with its line. A log with lines of unknown types,
 * such as a misspelt type, throws as well, unless `allowUnknown` is true. Lines are in the order of
 * the days, and questions in the order given. So one more event in the log changes only the lines of
 * the days on which it changes an answer.
 *
 * @example
 * const rulingCount = (state: Relations) => state.rulings.ids().length;
 * console.log(answersByDay(japanKorea, { rulingCount }));
 * // => at first    rulingCount: 0
 * // => 2018-10-30  rulingCount: 0 → 1
 * // => 2018-11-29  rulingCount: 1 → 3
 * // => 2023-12-21  rulingCount: 3 → 4
 */
export function answersByDay(
  log: string | EventLog,
  questions: NamedQuestions<Relations>,
  options?: AnswersByDayOptions,
): string;
export function answersByDay<S>(
  timeline: Timeline<S>,
  questions: NamedQuestions<S>,
  options?: AnswersByDayOptions,
): string;
export function answersByDay(
  what: string | EventLog | Timeline<unknown>,
  questions: NamedQuestions<never>,
  { until, allowUnknown = false }: AnswersByDayOptions = {},
): string {
  const asked = timelineIn(what);
  if (!allowUnknown) refuseUnknown(asked);
  const answers = Object.entries(questions).map(([name, question]) => ({
    name,
    segments: history(question, until === undefined ? {} : { until })(asked),
  }));
  const changes = answers.flatMap(({ name, segments }) => changesIn(name, segments));
  const days = [...new Set(changes.map(({ day }) => day))].sort(
    (a, b) => dayNumber(a) - dayNumber(b),
  );
  const lines = [
    ...answers.map(({ name, segments }) => ['at first', `${name}: ${written(segments[0]?.value)}`]),
    ...days.map((day) => [
      day,
      changes.flatMap((change) => (change.day === day ? [change.text] : [])).join('; '),
    ]),
    ...answers
      .filter(({ segments }) => segments.at(-1)?.open)
      .map(({ name }) => ['and on', `${name}: may change again after the last day looked at`]),
  ];
  return lines.map(([when = '', text]) => `${when.padEnd(10)}  ${text}`).join('\n');
}

/**
 * No answer uses a line of an unknown type, so a mistake in such a line would not change the snapshot, and
 * nobody would see it.
 */
const refuseUnknown = ({ log }: Timeline<never>): void => {
  const { length } = log.unknown ?? [];
  if (length === 0) return;
  const warnings = 'warnings' in log && Array.isArray(log.warnings) ? log.warnings : [];
  const messages = warnings.flatMap(({ _tag, message }) =>
    _tag === 'UnknownType' ? [message] : [],
  );
  throw new RangeError(
    [
      `expected a log of known events, found ${length} of unknown types. Correct the types, or pass { allowUnknown: true }.`,
      ...messages,
    ].join('\n'),
  );
};

const timelineIn = (what: string | EventLog | Timeline<unknown>): Timeline<never> => {
  const asked =
    typeof what === 'object' && 'log' in what
      ? what
      : timeline(relations)(typeof what === 'string' ? readLog(what) : what);
  // The cast is safe: the overloads accept only questions about the state of this timeline.
  return asked as Timeline<never>;
};

type Change = { readonly day: CalendarDate; readonly text: string };

const changesIn = (
  name: string,
  segments: readonly Segment<unknown, CalendarDate>[],
): readonly Change[] =>
  segments.flatMap(({ from, value }, at) => {
    const before = segments[at - 1];
    if (before === undefined || from === undefined) return [];
    return differences(before.value, value, name).map(({ path, expected, found }) => ({
      day: from,
      text: `${path}: ${writtenSide(expected)} → ${writtenSide(found)}`,
    }));
  });

/** Prints a value in full, since a shortened value could hide a change from a reviewer. */
const written = (value: unknown): string =>
  print(value, { room: Number.POSITIVE_INFINITY, depth: 1000 });

const writtenSide = (side: Side): string =>
  side._tag === 'Absent' ? 'nothing' : written(side.value);
