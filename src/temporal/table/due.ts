import type { Moment } from '../../time/moment';
import { type Point, type PointLiteral, startOf } from '../../time/point';
import type { AnyDue, AnyRow, AnyTable } from './any-table';

/** The largest number of due changes that are applied to a row after its last event. */
export const mostDueChanges = 1000;

/**
 * The earliest date at which a row changes without an event, with all of the row's due changes of that
 * moment.
 */
export type NextDue = {
  /** The moment at which the changes are due: the start of their date, or their instant. */
  readonly at: Moment;
  readonly on: Point | PointLiteral;
  /** The due changes, in the order in which they are declared. */
  readonly together: readonly AnyDue[];
};

/** Undefined if the row declares no due change. */
export const nextDue = (table: AnyTable, row: AnyRow, offsetMs: number): NextDue | undefined => {
  const declared = declaredBy(table, row, offsetMs);
  if (declared.length === 0) return undefined;
  let next: { at: Moment; on: NextDue['on']; together: AnyDue[] } | undefined;
  for (const due of declared) {
    const at = startOf(due.on, offsetMs);
    if (next === undefined || at < next.at) next = { at, on: due.on, together: [due] };
    else if (at === next.at) next.together.push(due);
  }
  return next;
};

export const afterDue = ({ recipes }: AnyTable, row: AnyRow, { together }: NextDue): AnyRow =>
  together.reduce((before, { becomes }) => recipes.apply(before, becomes), row);

export const isDueAt = (table: AnyTable, row: AnyRow, moment: Moment, offsetMs: number): boolean =>
  declaredBy(table, row, offsetMs).some(({ on }) => startOf(on, offsetMs) === moment);

const none: readonly AnyDue[] = [];

const declaredBy = ({ due }: AnyTable, row: AnyRow, offsetMs: number): readonly AnyDue[] => {
  const declared = due?.(row, offsetMs);
  if (declared === undefined) return none;
  return isList(declared) ? declared : [declared];
};

// `Array.isArray` does not narrow a readonly array out of a union.
const isList = (declared: AnyDue | readonly AnyDue[]): declared is readonly AnyDue[] =>
  Array.isArray(declared);
