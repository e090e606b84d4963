import { same } from '../same';
import { type CalendarDate, dateOfDay } from '../time/calendar-date';
import { formatInstant, type Instant } from '../time/instant';
import { dayOf, endOfDay, type Moment } from '../time/moment';
import { momentOf, type Point, type PointLiteral } from '../time/point';
import { stateAt } from './as-of';
import { mostDueChanges } from './due';
import type { Fold } from './fold';
import type { Question } from './question';
import { noteReads } from './reads';
import { type Machine, machineOf, type Timeline } from './timeline';
import { versionAfter } from './track';

/** An answer and the half-open span `[from, to)` in which it holds; a missing bound is unbounded. */
export type Segment<A, P extends Point = Point> = {
  readonly from?: P;
  readonly to?: P;
  readonly value: A;
  /** On the last segment only: changes may follow that were not looked at. */
  readonly open?: true;
};

export type HistoryOptions<A> = {
  /** `day`, the default, asks at the end of each day; `instant` at each change. */
  readonly by?: 'day' | 'instant';
  /** When two answers are the same; structural equality unless given. */
  readonly eq?: (a: A, b: A) => boolean;
  /** Looks no further than this point. */
  readonly until?: Point | PointLiteral;
};

type ByInstant = { readonly by: 'instant' };
type ByDay = { readonly by?: 'day' };

/**
 * Every answer to a question and the interval in which it holds, from the unbounded past on.
 *
 * The question is run once for each change to a row that it read, so the cost follows those rows
 * and not the log. Without `until`, it follows at most 1,000 due changes after the last event; if
 * more are to come, the last segment is `open`.
 *
 * @example
 * pipe(japanKorea, history(tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' })));
 * // => [{ to: '2019-07-01', value: … }, { from: '2019-07-01', to: '2019-07-04', value: … }, …]
 */
export function history<S, A>(
  question: Question<S, A>,
  options: HistoryOptions<A> & ByInstant,
): (timeline: Timeline<S>) => readonly Segment<A, Instant>[];
export function history<S, A>(
  question: Question<S, A>,
  options?: HistoryOptions<A> & ByDay,
): (timeline: Timeline<S>) => readonly Segment<A, CalendarDate>[];
export function history<S, A>(
  question: Question<S, A>,
  { by = 'day', eq = same, until }: HistoryOptions<A> = {},
): (timeline: Timeline<S>) => readonly Segment<A>[] {
  return (timeline) => {
    const machine = machineOf(timeline);
    const clock = by === 'day' ? dayClock(machine) : instantClock(machine);
    const limit =
      until === undefined ? Number.POSITIVE_INFINITY : momentOf(until, machine.offsetMs);
    const segments: { from?: Point; to?: Point; value: A; open?: true }[] = [];
    let moment = Number.NEGATIVE_INFINITY;
    let dueChanges = 0;
    for (;;) {
      const noted = noteReads();
      const value = question(stateAt<S>(machine, moment, noted));
      const last = segments[segments.length - 1];
      if (last === undefined) segments.push({ value });
      else if (!eq(last.value, value)) {
        const bound = clock.name(moment);
        last.to = bound;
        segments.push({ from: bound, value });
      }
      const folds = noted.foldsAt(machine.knowledge);
      const next = nextChange(folds, moment);
      if (next === undefined) break;
      dueChanges = folds.some((row) => lastEvent(row) > moment) ? 0 : dueChanges + 1;
      moment = clock.settle(next);
      if (moment > limit || dueChanges > mostDueChanges) {
        const end = segments[segments.length - 1];
        if (end !== undefined) end.open = true;
        break;
      }
    }
    return Object.freeze(segments.map((segment) => Object.freeze(segment)));
  };
}

/** The place of the first version of any of some rows after a moment. */
const nextChange = (folds: readonly Fold[], moment: Moment): Moment | undefined => {
  let next: Moment | undefined;
  for (const row of folds) {
    const place = versionAfter(row, moment)?.place;
    if (place !== undefined && (next === undefined || place < next)) next = place;
  }
  return next;
};

const lastEvent = ({ entries }: Fold): Moment =>
  entries[entries.length - 1]?.place ?? Number.NEGATIVE_INFINITY;

/** At which moment a change is looked at, and what a bound there is called. */
type Clock = {
  readonly settle: (change: Moment) => Moment;
  readonly name: (moment: Moment) => Point;
};

const dayClock = ({ offsetMs }: Machine): Clock => ({
  settle: (change) => endOfDay(dayOf(change, offsetMs), offsetMs),
  name: (moment) => dateOfDay(dayOf(moment, offsetMs)),
});

const instantClock = ({ offset }: Machine): Clock => ({
  settle: (change) => change,
  name: (moment) => formatInstant(moment, offset),
});
