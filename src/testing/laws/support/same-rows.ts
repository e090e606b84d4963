import * as fc from 'fast-check';
import type { Rows } from '../../../temporal/table/rows';
import type { Timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import type { Point } from '../../../time/point';
import { differing, type Plain } from '../../oracle/oracle';

export const mustBeSame = (found: unknown, expected: unknown, where: string): void => {
  const difference = differing(found, expected);
  if (difference === undefined) return;
  const at = difference.path.length === 0 ? '' : `, at ${difference.path.join('/')}`;
  const [is, ought] = [difference.found, difference.expected].map(fc.stringify);
  throw new Error(`${where}${at}: found ${is}, expected ${ought}`);
};

export const plainOf = (state: unknown): Plain =>
  // The cast is safe: the state of every projection has the rows of each table under the table's
  // name.
  Object.entries(state as Readonly<Record<string, Rows<unknown>>>).map(([table, rows]) => [
    table,
    rows.entries(),
  ]);

export const rowsAtPoint = (timeline: Timeline<unknown>, point: Point, known?: Point): Plain =>
  plainOf(asOf(point)(known === undefined ? timeline : asKnownAt(known)(timeline)));

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
      `as of ${point}, as known ${known === undefined ? 'at the end of the log' : `at ${known}`}`,
    );
};
