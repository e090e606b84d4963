import { same } from '../../same';
import type { CalendarDate } from '../../time/calendar-date';
import type { Instant } from '../../time/instant';
import type { Moment } from '../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { Fold } from '../fold/fold';
import { placeAfter } from '../fold/versions';
import { foldAt } from '../rows/row-history';
import { mostDueChanges } from '../table/due';
import type { Question } from '../table/question';
import { machineOf, type Timeline } from '../timeline/timeline';
import { ask } from './support/ask';
import { gridBy, soonest } from './support/granularity';
import { joining, type Segment } from './support/segment';

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
    const grid = gridBy(by, machine);
    const limit =
      until === undefined ? Number.POSITIVE_INFINITY : momentOf(until, machine.offsetMs);
    const joined = joining(eq);
    let moment = Number.NEGATIVE_INFINITY;
    let dueChanges = 0;
    for (;;) {
      const { value, tracks } = ask(machine, question, moment);
      const asked = moment;
      joined.take(value, () => grid.name(asked));
      const folds = tracks.map((track) => foldAt(track, machine.knowledge));
      const next = soonest(folds.map((row) => placeAfter(row, asked)));
      if (next === undefined) break;
      dueChanges = folds.some((row) => lastEvent(row) > asked) ? 0 : dueChanges + 1;
      moment = grid.settle(next);
      if (moment > limit || dueChanges > mostDueChanges) {
        joined.leaveOpen();
        break;
      }
    }
    return joined.segments();
  };
}

const lastEvent = ({ entries }: Fold): Moment =>
  entries[entries.length - 1]?.place ?? Number.NEGATIVE_INFINITY;
