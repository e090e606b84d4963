import { inspect, isDeepStrictEqual } from 'node:util';
import { asKnownAt } from '../../../src/temporal/as-known-at';
import { asOf } from '../../../src/temporal/as-of';
import type { Rows } from '../../../src/temporal/rows';
import type { Timeline } from '../../../src/temporal/timeline';
import type { Point } from '../../../src/time/point';
import type { Plain } from '../oracle';

/** Fails, showing both, unless two answers are the same. */
export const mustBeSame = (found: unknown, expected: unknown, where: string): void => {
  if (isDeepStrictEqual(found, expected)) return;
  const show = (value: unknown) => inspect(value, { depth: 8, sorted: true });
  throw new Error(`${where}: found\n${show(found)}\nexpected\n${show(expected)}`);
};

/** All rows of a state. */
export const plainOf = (state: unknown): Plain =>
  // A state has rows under each name; the laws see states of any projection.
  Object.entries(state as Readonly<Record<string, Rows<unknown>>>).map(([table, rows]) => [
    table,
    rows.entries(),
  ]);

/** All rows of a timeline at a point, as known at another or of late. */
export const rowsAtPoint = (timeline: Timeline<unknown>, point: Point, known?: Point): Plain =>
  plainOf(asOf(point)(known === undefined ? timeline : asKnownAt(known)(timeline)));

/** Fails unless two timelines agree at every point, as known at a point or of late. */
export const mustAgree = (
  found: Timeline<unknown>,
  expected: Timeline<unknown>,
  points: readonly Point[],
  known?: Point,
): void => {
  for (const point of points)
    mustBeSame(
      rowsAtPoint(found, point, known),
      rowsAtPoint(expected, point, known),
      `as of ${point}, as known ${known === undefined ? 'of late' : `at ${known}`}`,
    );
};
