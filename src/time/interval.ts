import type { Point } from './point';

/**
 * The half-open time `[from, to)`: it contains `from` and not `to`. A missing bound means
 * unbounded.
 */
export type Interval<P = Point> = {
  readonly from?: P;
  readonly to?: P;
  /** True if later changes were not looked at. The interval may end at one of these changes. */
  readonly open?: true;
};
