import { type Either, isLeft, left, right } from '../fp';
import { frozen } from '../frozen';
import type { EventLog } from '../log/event-log/event-log';
import { type Json, toJson } from '../query/json/json';
import { type QueryProblem, queryProblem } from '../query/queries/problem';
import type { Relations } from '../relations/relations';
import { same } from '../same';
import { allEntries, machineOf, type Timeline } from '../temporal/timeline/timeline';
import { asKnownAt } from '../temporal/verbs/as-known-at';
import { why } from '../temporal/verbs/evidence/why';
import { history } from '../temporal/verbs/history';
import { granularityOf } from '../temporal/verbs/support/granularity';
import type { CalendarDate } from '../time/calendar-date';
import type { Point } from '../time/point';
import { type Asked, askedFrom } from './asking';
import { chained } from './log-lines';

type Replayed = Timeline<Relations, EventLog>;

/** A log, or a timeline of one. Pass a timeline to use your own rules or a supposition. */
export type Compared = EventLog | Replayed;

/** A rectangle on both clocks in which two logs give different answers. Bounds are half-open; null is unbounded. */
export type Difference = {
  readonly validFrom: Point | null;
  readonly validTo: Point | null;
  readonly knownFrom: Point | null;
  readonly knownTo: Point | null;
  readonly before: Json;
  readonly after: Json;
  /** The events that only one of the two answers rests on. */
  readonly events: readonly string[];
};

/**
 * Compares the answers to a query from two logs, from two versions of one log, or from one log under two
 * versions of the rules. It lists every rectangle on the two clocks, by day, where the answers differ, with
 * the events that make the difference. It ignores the points in the query. It asks for the history at each
 * day on which either log learned something.
 *
 * @example
 * const query = { verb: 'answer', question: 'dispute', args: { id: 'DS590' }, asOf: '2020-01-01' };
 * compare(query, japanKoreaLog)(japanKoreaLog); // => right([])
 */
export const compare =
  (query: unknown, after: Compared) =>
  (before: Compared): Either<QueryProblem, readonly Difference[]> => {
    const asked = askedFrom(query);
    if (isLeft(asked)) return left(queryProblem(asked.left));
    const [old, fresh] = [replayed(before), replayed(after)];
    const days = learningDays(old, fresh);
    const found: Difference[] = [];
    let open: readonly Difference[] = [];
    for (const [index, day] of [null, ...days].entries()) {
      const knownTo = days[index] ?? null;
      const here = differencesAt(asked.right, old, fresh, day).map((each) => ({
        ...each,
        knownTo,
      }));
      open = here.map((each) => {
        const before = open.find((earlier) => isContinued(earlier, each));
        return before === undefined ? each : { ...each, knownFrom: before.knownFrom };
      });
      for (const each of open) {
        const at = found.findIndex(
          (earlier) => isContinued(earlier, each) && earlier.knownTo === day,
        );
        if (at < 0) found.push(each);
        else found[at] = each;
      }
    }
    return right(frozen(found));
  };

const replayed = (compared: Compared): Replayed =>
  'events' in compared ? chained(compared).timeline : compared;

/** The days on which the knowledge of either log changed. */
const learningDays = (...timelines: readonly Replayed[]): readonly CalendarDate[] => {
  const days = new Set<CalendarDate>();
  for (const timeline of timelines) {
    const machine = machineOf(timeline);
    const { roundUp, boundAt } = granularityOf('day', machine);
    // The granularity is the day, so each bound is a date.
    for (const { knownFrom, knownUntil } of allEntries(machine))
      for (const moment of [knownFrom, knownUntil])
        if (Number.isFinite(moment)) days.add(boundAt(roundUp(moment)) as CalendarDate);
  }
  return [...days].sort();
};

type Flat = Omit<Difference, 'knownTo'>;

const differencesAt = (
  { question }: Asked,
  old: Replayed,
  fresh: Replayed,
  day: CalendarDate | null,
): readonly Flat[] => {
  // Before the first day, the log holds only what has always been known.
  const known = day ?? ('-9999-01-01' as CalendarDate);
  const [a, b] = [asKnownAt(known)(old), asKnownAt(known)(fresh)];
  const [first, second] = [history(question)(a), history(question)(b)];
  const bounds = [...new Set([...first, ...second].flatMap(({ from }) => from ?? []))].sort();
  const answerOn = (segments: typeof first, point: CalendarDate | undefined) =>
    toJson(
      segments.findLast(({ from }) => from === undefined || (point !== undefined && from <= point))
        ?.value,
    );
  const flat: { -readonly [Key in keyof Flat]: Flat[Key] }[] = [];
  for (const [index, from] of [undefined, ...bounds].entries()) {
    const [before, after] = [answerOn(first, from), answerOn(second, from)];
    if (same(before, after)) continue;
    const to = bounds[index] ?? null;
    const last = flat.at(-1);
    const isSame =
      last !== undefined &&
      last.validTo === from &&
      same([last.before, last.after], [before, after]);
    if (isSame) {
      last.validTo = to;
      continue;
    }
    const point = from ?? to ?? known;
    const [one, other] = [why(question, point)(a), why(question, point)(b)].map(
      ({ grounds }) => new Set(grounds.map(({ id }) => id as string)),
    );
    const events = [...new Set([...(one ?? []), ...(other ?? [])])].filter(
      (id) => one?.has(id) !== other?.has(id),
    );
    flat.push({ validFrom: from ?? null, validTo: to, knownFrom: day, before, after, events });
  }
  return flat;
};

const isContinued = (a: Flat, b: Flat): boolean =>
  same(
    [a.validFrom, a.validTo, a.before, a.after, a.events],
    [b.validFrom, b.validTo, b.before, b.after, b.events],
  );
