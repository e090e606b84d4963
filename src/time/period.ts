import { describe } from '../flaw';
import { isLeft } from '../fp';
import type { Moment } from './moment';
import { type Point, type PointLiteral, startOf, startOfText } from './point';

/**
 * The half-open time from one point to another: it contains `from` and not `to`. A date counts from
 * the start of its day, so `{ from: '2019-07-01', to: '2019-08-01' }` is all of July.
 */
export type Period = {
  readonly from: Point | PointLiteral;
  readonly to: Point | PointLiteral;
};

/** Throws a `RangeError` for a period that lacks `from` or `to`, or that ends before it begins. */
export const mustBeInOrder = (period: Period, offsetMs: number): void => {
  const { from, to } = period;
  if (edgeOf(period, 'to', offsetMs) < edgeOf(period, 'from', offsetMs))
    throw new RangeError(
      `expected a period that ends after it begins, found from ${from} to ${to}. Exchange the two.`,
    );
};

/** Untyped code may misspell `from` or `to`, so the error names the field. */
const edgeOf = (period: Period, end: 'from' | 'to', offsetMs: number): Moment => {
  const start = startOfText(period[end], offsetMs);
  if (isLeft(start)) throw new RangeError(describe({ path: end, ...start.left }));
  return start.right;
};

/** The moment just before a point starts. For a date, this is the end of the day before the date. */
export const justBefore = (point: Point | PointLiteral, offsetMs: number): Moment =>
  startOf(point, offsetMs) - 0.5;
