import { same } from '../../same';
import type { CalendarDate } from '../../time/calendar-date';
import type { Instant } from '../../time/instant';
import type { Moment } from '../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { Fold } from '../fold/fold';
import { positionAfter } from '../fold/versions';
import { foldAt } from '../rows/row-history';
import { mostDueChanges } from '../table/due';
import type { Question } from '../table/question';
import { machineOf, type Timeline } from '../timeline/timeline';
import { ask } from './support/ask';
import { earliestOf, granularityOf } from './support/granularity';
import { joining, type Segment } from './support/segment';

/** Options of `history`. `By` is the type of its option `by`. */
export type HistoryOptions<A, By extends 'day' | 'instant' = 'day' | 'instant'> = {
  /** `day`, the default, asks at the end of each day; `instant` asks at each change. */
  readonly by?: By;
  /** Whether two answers are the same. Structural equality by default. */
  readonly eq?: (a: A, b: A) => boolean;
  /** The point at which the history stops. */
  readonly until?: Point | PointLiteral;
};

/**
 * Every answer to a question and the interval in which it holds, from the unbounded past on.
 *
 * `history` runs the question once for each change of a row that the question read, so the cost depends on
 * those rows and not on the length of the log. After the last event, `history` follows at most 1,000 due
 * changes (changes on a date that an earlier event has set). If more due changes follow, or if any changes
 * follow `until`, the last segment is `open`.
 *
 * @example
 * pipe(japanKorea, history(tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' })));
 * // => [{ to: '2019-07-01', value: … }, { from: '2019-07-01', to: '2019-07-04', value: … }, …]
 */
export function history<S, A>(
  question: Question<S, A>,
  options?: HistoryOptions<A, 'day'>,
): (timeline: Timeline<S>) => readonly Segment<A, CalendarDate>[];
export function history<S, A>(
  question: Question<S, A>,
  options: HistoryOptions<A, 'instant'>,
): (timeline: Timeline<S>) => readonly Segment<A, Instant>[];
export function history<S, A>(
  question: Question<S, A>,
  { by = 'day', eq = same, until }: HistoryOptions<A> = {},
): (timeline: Timeline<S>) => readonly Segment<A>[] {
  return (timeline) => {
    const machine = machineOf(timeline);
    const granularity = granularityOf(by, machine);
    const limit =
      until === undefined ? Number.POSITIVE_INFINITY : momentOf(until, machine.offsetMs);
    const joined = joining(eq);
    let moment = Number.NEGATIVE_INFINITY;
    let dueChanges = 0;
    for (;;) {
      const { value, histories } = ask(machine, question, moment);
      const asked = moment;
      joined.add(value, () => granularity.boundAt(asked));
      const folds = histories.map((rowHistory) => foldAt(rowHistory, machine.knowledge));
      const next = earliestOf(folds.map((fold) => positionAfter(fold, asked)));
      if (next === undefined) break;
      dueChanges = folds.some((fold) => lastEvent(fold) > asked) ? 0 : dueChanges + 1;
      moment = granularity.roundUp(next);
      if (moment > limit || dueChanges > mostDueChanges) {
        joined.leaveOpen();
        break;
      }
    }
    return joined.segments();
  };
}

const lastEvent = ({ entries }: Fold): Moment =>
  entries[entries.length - 1]?.position ?? Number.NEGATIVE_INFINITY;
