import type { Point } from './point';

/** A half-open span `[from, to)`; a missing bound means unbounded. */
export type Interval<P extends Point = Point> = {
  readonly from?: P;
  readonly to?: P;
};
