import { type CalendarDate, isLeft, type Point, type PointLiteral, parsePoint } from '../../index';
import { dayNumber } from '../svg/days';

/** A bound is null if nothing in the picture has a date and the caller asked for no bound. */
export type Bounds = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

/**
 * Returns the first and the last of some days. If `asked` gives a bound, that bound takes the place of the
 * first or last day.
 */
export const boundsOf = (
  days: readonly (CalendarDate | null)[],
  asked: { readonly from?: Point | PointLiteral; readonly to?: Point | PointLiteral },
): Bounds => {
  const known = days
    .flatMap((day) => (day === null ? [] : [day]))
    .sort((a, b) => dayNumber(a) - dayNumber(b));
  return {
    from: dayIn(asked.from) ?? known[0] ?? null,
    to: dayIn(asked.to) ?? known[known.length - 1] ?? null,
  };
};

/** The day as it is written, without conversion to another offset. */
const dayIn = (point: Point | PointLiteral | undefined): CalendarDate | undefined => {
  if (point === undefined) return undefined;
  const read = parsePoint(point);
  if (isLeft(read)) throw new RangeError(read.left.message);
  // The cast is safe: the text before the `T` of a date-time is a day.
  return read.right.split('T')[0] as CalendarDate;
};
