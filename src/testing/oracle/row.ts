import type { AnyDue, AnyTable } from '../../temporal/table/any-table';
import { startOfPoint } from './clock';
import { equal } from './differing';
import type { Reading } from './readings';

/** What happened to a row, in order. */
export type Step = {
  readonly place: number;
  readonly value: unknown;
  readonly by: 'event' | 'due change' | 'overdue change';
  /** The id of the event that made it, or whose value declared the due change that did. */
  readonly event: string;
};

/** One row's whole life up to a moment, from its own events and what falls due between them. */
export const lifeOf = (
  table: AnyTable,
  id: string,
  readings: readonly Reading[],
  moment: number,
  offset: string,
): { readonly steps: readonly Step[]; readonly stalls: number } => {
  const waiting = readings.filter((reading) => concerns(table, id, reading));
  const steps: Step[] = [];
  let isStalled = false;
  let stalls = 0;
  for (;;) {
    const last = steps.at(-1);
    const turn = waiting[0];
    const due: readonly At[] =
      last === undefined || isStalled ? [] : soonest(table, last.value, offset);
    const dueOn: number = due[0]?.at ?? Number.POSITIVE_INFINITY;
    const firesAt = Math.max(dueOn, last?.place ?? dueOn);
    if (due.length > 0 && firesAt <= moment && (turn === undefined || firesAt <= turn.place)) {
      const value = structuredClone(last?.value);
      // The recipes are written for a draft; a plain copy of the row serves as one.
      for (const { becomes } of due) becomes(value as never);
      const by = firesAt > dueOn ? 'overdue change' : 'due change';
      steps.push({ place: firesAt, value, by, event: last?.event ?? '' });
      const next = soonest(table, value, offset)[0];
      isStalled = next !== undefined && next.at <= dueOn;
      if (isStalled) stalls += 1;
    } else if (turn !== undefined && turn.place <= moment) {
      waiting.shift();
      const value = taken(table, id, last?.value, turn);
      if (equal(value, last?.value)) continue;
      steps.push({ place: turn.place, value, by: 'event', event: turn.event.id });
      isStalled = false;
    } else {
      return { steps, stalls };
    }
  }
};

/** The ids of all rows that some readings concern in a table. */
export const idsIn = (table: AnyTable, readings: readonly Reading[]): readonly string[] =>
  [...new Set(readings.flatMap((reading) => concernedBy(table, reading)))].sort();

const concerns = (table: AnyTable, id: string, reading: Reading): boolean =>
  concernedBy(table, reading).includes(id);

const concernedBy = (table: AnyTable, { event }: Reading): readonly string[] => {
  const ids = table.handlers.get(event.type)?.row(event);
  return ids === undefined ? [] : [ids].flat();
};

const taken = (table: AnyTable, id: string, row: unknown, reading: Reading): unknown => {
  const event = structuredClone(reading.event);
  const handler = table.handlers.get(event.type);
  if (row === undefined) return structuredClone(handler?.begin?.(event, id));
  const copy = structuredClone(row);
  // As above: the copy serves as the draft.
  handler?.evolve?.(copy as never, event, id);
  return copy;
};

type At = AnyDue & { readonly at: number };

/** What falls due first, all of it if several fall due together. */
const soonest = (table: AnyTable, row: unknown, offset: string): readonly At[] => {
  const declared = table.due?.(structuredClone(row)) ?? [];
  const dated = [declared].flat().map((due) => ({ ...due, at: startOfPoint(due.on, offset) }));
  const first = Math.min(...dated.map(({ at }) => at));
  return dated.filter(({ at }) => at === first);
};
