import { show } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { plainDay } from '../../time/calendar-date';
import { extentOf } from '../../time/edtf';
import { type Moment, startOfDay } from '../../time/moment';
import { startOfText } from '../../time/point';
import { type TimeProblem, timeProblem } from '../../time/problem';

/** Where an event stands on the first clock, in epoch milliseconds; −Infinity for an open start. */
export type Place = number;

type Datable = { readonly occurred: string; readonly data: object };

/**
 * The earlier of when an event occurred (its earliest point) and `effectiveFrom`: an act that
 * reaches back stands at its effect, and one that takes effect later at the act itself.
 */
export const placeOf = (event: Datable, offsetMs: number): Either<TimeProblem, Place> => {
  const { occurred } = event;
  // Most dates are days, which need no more than this.
  const day = occurred.length === 10 ? plainDay(occurred) : Number.NaN;
  if (!Number.isNaN(day)) return placeIfAt(event, startOfDay(day, offsetMs), offsetMs);
  const extent = extentOf(occurred, offsetMs);
  return isLeft(extent) ? extent : placeIfAt(event, extent.right.earliest, offsetMs);
};

/** Where an event stands if it occurred at a moment. */
export const placeIfAt = (
  { data }: Pick<Datable, 'data'>,
  occurred: Moment,
  offsetMs: number,
): Either<TimeProblem, Place> => {
  const from = 'effectiveFrom' in data ? data.effectiveFrom : undefined;
  if (typeof from !== 'string') return right(occurred);
  const effect = startOfText(from, offsetMs);
  return isLeft(effect) ? effect : right(Math.min(occurred, effect.right));
};

/** When a log came to know something. */
export type Knowing = {
  /** For the order of events: a date counts from the start of its day. */
  readonly recorded: number;
  /** For the clock of knowledge: a date counts from the end of its day. */
  readonly known: number;
};

const neverKnown = (recordedAt: string): TimeProblem =>
  timeProblem(
    'a date or date-time that has come',
    show(recordedAt),
    'Write the day on which it became known.',
  );

/** Some time between two date-times, or from a date to one. */
const endsInInstant = /\.\.[^\]]*T/;

/** Reads `recordedAt`; an open start was known all along. */
export const knowingOf = (recordedAt: string, offsetMs: number): Either<TimeProblem, Knowing> => {
  const extent = extentOf(recordedAt, offsetMs);
  if (isLeft(extent)) return extent;
  const { earliest, latest } = extent.right;
  if (latest === Number.POSITIVE_INFINITY) return left(neverKnown(recordedAt));
  const isOpen = earliest === Number.NEGATIVE_INFINITY;
  // What was recorded at one of several times is known from the last of them.
  const isInstant = earliest === latest || endsInInstant.test(recordedAt);
  const known = isOpen || isInstant ? latest : latest - 0.5;
  return right({ recorded: earliest, known: isOpen ? earliest : known });
};
