import type { Point } from './point';

/** The half-open span `[from, to)`: `from` is in it and `to` is not. A missing bound is unbounded. */
export type Interval<P = Point> = {
  readonly from?: P;
  readonly to?: P;
  /** Later changes were not looked at, so it may end. */
  readonly open?: true;
};
