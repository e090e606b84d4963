import { isLeft } from '../fp';
import { extentOf } from '../time/edtf';
import type { Since } from './schedule';

/**
 * Orders two dates by when they begin. A row does not know the offset of its log, so a date and a
 * date-time of about the same day are compared as in UTC.
 */
export const inOrder = (a: Since, b: Since): number => {
  const [first, second] = [beginningOf(a), beginningOf(b)];
  return first === second ? 0 : first < second ? -1 : 1;
};

const beginningOf = (date: Since): number => {
  const extent = extentOf(date, 0);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : extent.right.earliest;
};
