import { changed, type Draft } from '../immer';
import type { Moment } from '../time/moment';
import { type Point, type PointLiteral, startOf } from '../time/point';
import type { AnyDue, AnyRow, AnyTable } from './erased';

/** How many due changes in a row are followed after the last event before giving up. */
export const mostDueChanges = 1000;

/** The soonest of what a row declares, with all that falls due at that moment. */
export type NextDue = {
  /** The start of the date, or the instant, on which it is due. */
  readonly at: number;
  readonly on: Point | PointLiteral;
  /** What the row then becomes. */
  readonly apply: (row: AnyRow) => AnyRow;
};

/** What a row declares will happen to it next, if anything. */
export const nextDue = (table: AnyTable, row: AnyRow, offsetMs: number): NextDue | undefined => {
  const all = declaredBy(table, row, offsetMs);
  const at = all.reduce((soonest, due) => Math.min(soonest, due.at), Number.POSITIVE_INFINITY);
  const first = all.find((due) => due.at === at);
  if (first === undefined) return undefined;
  const recipe = (draft: Draft<AnyRow>) => {
    for (const { due } of all.filter((each) => each.at === at)) due.becomes(draft);
  };
  return { at, on: first.due.on, apply: (value) => changed(value, recipe) };
};

/** Whether a row declares that something will happen to it at a moment. */
export const isDueAt = (table: AnyTable, row: AnyRow, moment: Moment, offsetMs: number): boolean =>
  declaredBy(table, row, offsetMs).some(({ at }) => at === moment);

const declaredBy = (table: AnyTable, row: AnyRow, offsetMs: number) => {
  const declared = table.due?.(row) ?? [];
  return (isList(declared) ? declared : [declared]).map((due) => ({
    due,
    at: startOf(due.on, offsetMs),
  }));
};

// `Array.isArray` does not narrow a readonly array out of a union.
const isList = (declared: AnyDue | readonly AnyDue[]): declared is readonly AnyDue[] =>
  Array.isArray(declared);
