import { isLeft } from '../fp';
import { type Edtf, extentOf } from './edtf';
import type { Instant } from './instant';
import type { Point } from './point';

/**
 * Orders two dates by when they begin. A row does not know the offset of its log, so a date and a
 * date-time of about the same day are compared as in UTC.
 */
export const compareDates = (a: Edtf | Instant | Point, b: Edtf | Instant | Point): number => {
  const [first, second] = [startOf(a), startOf(b)];
  return first === second ? 0 : first < second ? -1 : 1;
};

const startOf = (date: Edtf | Instant | Point): number => {
  const extent = extentOf(date, 0);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : extent.right.earliest;
};
