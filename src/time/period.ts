import { describe } from '../flaw';
import { isLeft } from '../fp';
import type { Moment } from './moment';
import { type Point, type PointLiteral, startOf, startOfText } from './point';

/**
 * The time from one point up to another, half-open: `from` is in it, `to` is not. A date counts from
 * the start of its day, so `{ from: '2019-07-01', to: '2019-08-01' }` is all of July.
 */
export type Period = {
  readonly from: Point | PointLiteral;
  readonly to: Point | PointLiteral;
};

/** Throws a `RangeError` for a period that lacks an end, or ends before it begins. */
export const mustBeInOrder = (period: Period, offsetMs: number): void => {
  const { from, to } = period;
  if (edgeOf(period, 'to', offsetMs) < edgeOf(period, 'from', offsetMs))
    throw new RangeError(
      `expected a period that ends after it begins, found from ${from} to ${to}. Exchange the two.`,
    );
};

/** The start of one end of a period. Code without types may misspell the ends, so the error names them. */
const edgeOf = (period: Period, end: 'from' | 'to', offsetMs: number): Moment => {
  const start = startOfText(period[end], offsetMs);
  if (isLeft(start)) throw new RangeError(describe({ path: end, ...start.left }));
  return start.right;
};

/** The moment just before a point: for a date, the end of the day before. */
export const justBefore = (point: Point | PointLiteral, offsetMs: number): Moment =>
  startOf(point, offsetMs) - 0.5;
