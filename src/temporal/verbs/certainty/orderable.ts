import { isRight } from '../../../fp';
import { type Moment, startOfDay } from '../../../time/moment';
import { type Entry, inTotalOrder, type OrderKey } from '../../event/entry';
import { positionIfOccurred } from '../../event/position';
import { type PossibleDates, possibleDatesOf } from './possible-dates';

/**
 * An event, a due date, or the point of the question, with its possible positions: `first`, `last`, and each
 * position between `first` and `last` that is a whole number of steps from `base`.
 */
export type Orderable = Omit<OrderKey, 'position'> &
  PossibleDates & {
    /** The position from which steps are counted: `first`, or a day long ago if `first` is infinite. */
    readonly base: Moment;
    readonly entry: Entry | undefined;
  };

const always = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

/** A day number earlier than any date that can be written. */
const longAgo = -60_000_000;

const fixedAt = (position: Moment) => ({
  first: position,
  last: position,
  base: position,
  step: 1,
});

/** The position of an event is never later than its date of effect, so possible dates after that date do not count. */
export const orderableEvent = (entry: Entry, offsetMs: number): Orderable => {
  const { event, position, recorded, index } = entry;
  const tie = { recorded, index, entry };
  const dates = possibleDatesOf(event, offsetMs);
  const latest = positionIfOccurred(event, never, offsetMs);
  if (dates === undefined || !isRight(latest) || latest.right <= dates.first)
    return { ...tie, ...fixedAt(position) };
  const { first, step } = dates;
  const base = first === always ? startOfDay(longAgo, offsetMs) : first;
  return { ...tie, first, last: Math.min(dates.last, latest.right), step, base };
};

/** A due change comes before the events at its moment. */
export const orderableDue = (at: Moment): Orderable => ({
  ...fixedAt(at),
  recorded: always,
  index: -1,
  entry: undefined,
});

/** The point of the question comes after the events at its position. */
export const orderablePoint = (at: Moment): Orderable => ({
  ...fixedAt(at),
  recorded: never,
  index: never,
  entry: undefined,
});

export const isMovable = ({ first, last }: Orderable): boolean => first < last;

/** An order key that comes before the order keys of all items. */
export const start: OrderKey = { position: always, recorded: always, index: -1 };

export const lastKey = (item: Orderable): OrderKey => keyAt(item, item.last);

/**
 * The lowest order key above `previous` that the item can have; undefined if the item must come before
 * `previous`.
 */
export const keyAfter = (item: Orderable, previous: OrderKey): OrderKey | undefined => {
  const tied = keyAt(item, previous.position);
  if (mayStandAt(item, previous.position) && inTotalOrder(previous, tied) < 0) return tied;
  const position = positionAfter(item, previous.position);
  return position === undefined ? undefined : keyAt(item, position);
};

export const canOccurInOrder = (items: readonly Orderable[]): boolean => {
  let previous = start;
  for (const item of items) {
    const key = keyAfter(item, previous);
    if (key === undefined) return false;
    previous = key;
  }
  return true;
};

const keyAt = ({ recorded, index }: Orderable, position: Moment): OrderKey => ({
  position,
  recorded,
  index,
});

const mayStandAt = ({ first, last, base, step }: Orderable, position: Moment): boolean =>
  position === first ||
  position === last ||
  (first < position && position < last && (position - base) % step === 0);

const positionAfter = ({ last, base, step }: Orderable, moment: Moment): Moment | undefined => {
  const next = moment < base ? base : base + (Math.floor((moment - base) / step) + 1) * step;
  return moment < last ? Math.min(next, last) : undefined;
};
