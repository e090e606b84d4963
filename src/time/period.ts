import type { Moment } from './moment';
import { type Point, type PointLiteral, startOf } from './point';

/**
 * The time from one point up to another, half-open: `from` is in it, `to` is not. A date counts from
 * the start of its day, so `{ from: '2019-07-01', to: '2019-08-01' }` is all of July.
 */
export type Period = {
  readonly from: Point | PointLiteral;
  readonly to: Point | PointLiteral;
};

/** Throws a `RangeError` for a period that ends before it begins. */
export const mustBeInOrder = ({ from, to }: Period, offsetMs: number): void => {
  if (startOf(to, offsetMs) < startOf(from, offsetMs))
    throw new RangeError(
      `expected a period that ends after it begins, found from ${from} to ${to}. Exchange the two.`,
    );
};

/** The moment just before a point: for a date, the end of the day before. */
export const justBefore = (point: Point | PointLiteral, offsetMs: number): Moment =>
  startOf(point, offsetMs) - 0.5;
