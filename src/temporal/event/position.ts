import { show } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { plainDay } from '../../time/calendar-date';
import { extentOf } from '../../time/edtf';
import { type Moment, startOfDay } from '../../time/moment';
import { startOfText } from '../../time/point';
import { type TimeProblem, timeProblem } from '../../time/problem';

/** A position in valid time, in epoch milliseconds; −Infinity for an open start. */
export type Position = number;

type Datable = { readonly occurred: string; readonly data: object };

/**
 * Returns the position of an event in valid time. The position is the earlier of `occurred` (its earliest
 * moment) and `effectiveFrom`. So an act with retroactive effect has the position of its effect, and an act
 * that takes effect later has the position of the act itself.
 */
export const positionOf = (event: Datable, offsetMs: number): Either<TimeProblem, Position> => {
  const { occurred } = event;
  // Most dates are days, and reading a day is much faster than reading EDTF.
  const day = occurred.length === 10 ? plainDay(occurred) : Number.NaN;
  if (!Number.isNaN(day)) return positionIfOccurred(event, startOfDay(day, offsetMs), offsetMs);
  const extent = extentOf(occurred, offsetMs);
  return isLeft(extent) ? extent : positionIfOccurred(event, extent.right.earliest, offsetMs);
};

export const positionIfOccurred = (
  { data }: Pick<Datable, 'data'>,
  occurred: Moment,
  offsetMs: number,
): Either<TimeProblem, Position> => {
  const from = 'effectiveFrom' in data ? data.effectiveFrom : undefined;
  if (typeof from !== 'string') return right(occurred);
  const effect = startOfText(from, offsetMs);
  return isLeft(effect) ? effect : right(Math.min(occurred, effect.right));
};

export type RecordTime = {
  /** The moment that puts events with the same position in order. A date counts as the start of its day. */
  readonly recorded: number;
  /** The moment that counts in system time, for `asKnownAt`. For a date, it is the end of the day. */
  readonly known: number;
};

const neverKnown = (recordedAt: string): TimeProblem =>
  timeProblem(
    'a date or date-time without an open end',
    show(recordedAt),
    'Write the day on which it became known.',
  );

/** An EDTF set such as `[..2019-07-01T09:00:00Z]`: some time up to that instant. */
const endsInInstant = /\.\.[^\]]*T/;

/** Reads `recordedAt`. If its start is open, as in `../2019-07-01`, the event has always been known. */
export const recordTimeOf = (
  recordedAt: string,
  offsetMs: number,
): Either<TimeProblem, RecordTime> => {
  const extent = extentOf(recordedAt, offsetMs);
  if (isLeft(extent)) return extent;
  const { earliest, latest } = extent.right;
  if (latest === Number.POSITIVE_INFINITY) return left(neverKnown(recordedAt));
  if (earliest === Number.NEGATIVE_INFINITY) return right({ recorded: earliest, known: earliest });
  // The end of a date is half a millisecond before the next day, so it is after every instant of
  // the date.
  const isInstant = earliest === latest || endsInInstant.test(recordedAt);
  return right({ recorded: earliest, known: isInstant ? latest : latest - 0.5 });
};
