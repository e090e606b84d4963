import { isLeft } from '../fp';
import { plainDay } from './calendar-date';
import { type Edtf, extentOf } from './edtf';
import type { Instant } from './instant';
import type { Point } from './point';

type AnyDate = Edtf | Instant | Point;

/** Compares the moments at which two dates begin. Days are counted at the UTC offset `offsetMs`. */
export const compareDatesAt =
  (offsetMs: number) =>
  (a: AnyDate, b: AnyDate): number => {
    if (a === b) return 0;
    // Nearly all dates are plain days. For these, this comparison is much faster.
    const days = dayIn(a) - dayIn(b);
    if (!Number.isNaN(days)) return Math.sign(days);
    const [first, second] = [startOf(a, offsetMs), startOf(b, offsetMs)];
    return first === second ? 0 : first < second ? -1 : 1;
  };

const dayIn = (date: AnyDate): number => (date.length === 10 ? plainDay(date) : Number.NaN);

/** Whether `a` ends before `b` begins. Days are counted at the UTC offset `offsetMs`. */
export const isOverBefore =
  (offsetMs: number) =>
  (a: AnyDate, b: AnyDate): boolean => {
    const [first, second] = [extentOf(a, offsetMs), extentOf(b, offsetMs)];
    if (isLeft(first) || isLeft(second)) return false;
    const { earliest, latest } = first.right;
    // An instant ends at the moment at which it begins. Without the second comparison, it would
    // count as over before itself.
    return latest <= second.right.earliest && earliest < second.right.earliest;
  };

const startOf = (date: AnyDate, offsetMs: number): number => {
  const extent = extentOf(date, offsetMs);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : extent.right.earliest;
};
