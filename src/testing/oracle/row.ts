import type { TimedEvent } from '../../temporal/event/event';
import type { AnyDue, AnyTable } from '../../temporal/table/any-table';
import { shiftOf, startOfPoint } from './clock';
import { copyOf } from './copy';
import { equal } from './differing';
import type { Version } from './versions';

export type Step = {
  readonly position: number;
  readonly value: unknown;
  readonly by: 'event' | 'due change' | 'overdue change';
  /**
   * The id of the event that made the change. For a due change, this is the id of the last event that changed
   * the row before the due change.
   */
  readonly event: string;
};

/** Returns all changes of a row up to a moment: those by its events, and the due changes between them. */
export const historyOfRow = (
  table: AnyTable,
  id: string,
  versions: readonly Version[],
  moment: number,
  offset: string,
): { readonly steps: readonly Step[]; readonly stalls: number } => {
  const all = versions.filter((version) => concerns(table, id, version));
  const waiting = [...all];
  const steps: Step[] = [];
  let isStalled = false;
  let stalls = 0;
  for (;;) {
    const last = steps.at(-1);
    const next = waiting[0];
    const due: readonly At[] =
      last === undefined || isStalled ? [] : soonest(table, last.value, offset);
    const dueOn: number = due[0]?.at ?? Number.POSITIVE_INFINITY;
    const firesAt = Math.max(dueOn, last?.position ?? dueOn);
    if (due.length > 0 && firesAt <= moment && (next === undefined || firesAt <= next.position)) {
      const value = due.reduce<unknown>(
        (before, { becomes }) => changedBy(before, (draft) => becomes(draft)),
        last?.value,
      );
      const by = firesAt > dueOn ? 'overdue change' : 'due change';
      steps.push({ position: firesAt, value, by, event: last?.event ?? '' });
      const following = soonest(table, value, offset)[0];
      isStalled = following !== undefined && following.at <= dueOn;
      if (isStalled) stalls += 1;
    } else if (next !== undefined && next.position <= moment) {
      waiting.shift();
      const value = applied({ table, id, offset, all }, last?.value, next);
      if (equal(value, last?.value)) continue;
      steps.push({ position: next.position, value, by: 'event', event: next.event.id });
      isStalled = false;
    } else {
      return { steps, stalls };
    }
  }
};

export const idsIn = (table: AnyTable, versions: readonly Version[]): readonly string[] =>
  [...new Set(versions.flatMap((version) => concernedBy(table, version)))].sort();

export const concerns = (table: AnyTable, id: string, version: Version): boolean =>
  concernedBy(table, version).includes(id);

// For each table, the ids of the rows that an event concerns. They are kept because they are needed
// again for every row. The oracle keeps nothing else between two calls.
const remembered = new WeakMap<AnyTable, WeakMap<TimedEvent, readonly string[]>>();

const concernedBy = (table: AnyTable, { event }: Version): readonly string[] => {
  const known = remembered.get(table) ?? new WeakMap<TimedEvent, readonly string[]>();
  remembered.set(table, known);
  const ids = known.get(event) ?? [table.handlers.get(event.type)?.row(event) ?? []].flat();
  known.set(event, ids);
  return ids;
};

type Where = {
  readonly table: AnyTable;
  readonly id: string;
  readonly offset: string;
  readonly all: readonly Version[];
};

const applied = ({ table, id, offset, all }: Where, row: unknown, version: Version): unknown => {
  const event = copyOf(version.event);
  const handler = table.handlers.get(event.type);
  const offsetMs = shiftOf(offset);
  if (row === undefined) return copyOf(handler?.begin?.(event, id, offsetMs));
  const replaced = handler?.replaces?.(copyOf(row));
  const isBelow = all.some((each) => each.event.id === replaced && each.line > version.line);
  if (isBelow) return row;
  return changedBy(row, (draft) => handler?.evolve?.(draft, event, id, offsetMs));
};

/** A recipe changes its draft or returns a new row. */
const changedBy = (row: unknown, recipe: (draft: never) => unknown): unknown => {
  const copy = copyOf(row);
  // The cast is safe: recipes expect a draft, and a copy of the row has the same type.
  const returned = recipe(copy as never);
  return returned === undefined ? copy : copyOf(returned);
};

type At = AnyDue & { readonly at: number };

/** Returns the due changes with the earliest date: several if they are due on the same date. */
const soonest = (table: AnyTable, row: unknown, offset: string): readonly At[] => {
  const declared = table.due?.(copyOf(row), shiftOf(offset)) ?? [];
  const dated = [declared].flat().map((due) => ({ ...due, at: startOfPoint(due.on, offset) }));
  const first = Math.min(...dated.map(({ at }) => at));
  return dated.filter(({ at }) => at === first);
};
