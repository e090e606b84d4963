import { isLeft } from '../fp';
import { type Edtf, extentOf } from './edtf';
import type { Instant } from './instant';
import type { Point } from './point';

type AnyDate = Edtf | Instant | Point;

/** Compares two dates by when they begin. A date without an offset is a day at `offsetMs`. */
export const compareDatesAt =
  (offsetMs: number) =>
  (a: AnyDate, b: AnyDate): number => {
    const [first, second] = [startOf(a, offsetMs), startOf(b, offsetMs)];
    return first === second ? 0 : first < second ? -1 : 1;
  };

const startOf = (date: AnyDate, offsetMs: number): number => {
  const extent = extentOf(date, offsetMs);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : extent.right.earliest;
};
