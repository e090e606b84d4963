import { isLeft } from '../fp';
import { type Edtf, extentOf } from './edtf';
import type { Instant } from './instant';
import type { Point } from './point';

type AnyDate = Edtf | Instant | Point;

/** Orders two dates by when they begin, a date without an offset in the one given. */
export const compareDatesAt =
  (offsetMs: number) =>
  (a: AnyDate, b: AnyDate): number => {
    const [first, second] = [startOf(a, offsetMs), startOf(b, offsetMs)];
    return first === second ? 0 : first < second ? -1 : 1;
  };

/**
 * Orders two dates by when they begin. A row does not know the offset of its log, so a date and a
 * date-time of about the same day are compared as in UTC.
 */
export const compareDates: (a: AnyDate, b: AnyDate) => number = /* @__PURE__ */ compareDatesAt(0);

const startOf = (date: AnyDate, offsetMs: number): number => {
  const extent = extentOf(date, offsetMs);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : extent.right.earliest;
};
