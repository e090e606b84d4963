import { push } from '../../../object';
import type { Moment } from '../../../time/moment';
import { overlayMap } from '../../corrections/overlay-map';
import type { Entry } from '../../event/entry';
import { addEntry, emptyHistory, type RowHistory } from '../../rows/row-history';
import { type RowIndex, rowsOf } from '../../rows/row-index';
import { freshOrder } from '../../rows/row-order';
import type { AnyTable } from '../../table/any-table';
import type { Question } from '../../table/question';
import { stateAt } from '../../timeline/state-at';
import type { Machine } from '../../timeline/timeline';

/** Makes a function that answers the question from some of the events only. */
export const ablating = <S, A>(
  machine: Machine,
  question: Question<S, A>,
  moment: Moment,
): ((entries: readonly Entry[]) => A) => {
  const concerned = new Map<Entry, ReadonlyMap<AnyTable, readonly string[]>>();
  const rowsOfEntry = (entry: Entry): ReadonlyMap<AnyTable, readonly string[]> => {
    const known = concerned.get(entry);
    if (known !== undefined) return known;
    const rows = new Map<AnyTable, readonly string[]>();
    for (const table of machine.tables) {
      const handler = table.handlers.get(entry.event.type);
      if (handler !== undefined) rows.set(table, rowsOf(handler, entry.event, table));
    }
    concerned.set(entry, rows);
    return rows;
  };
  // The list of lines is empty, so that rows are made from the given events alone, and not from lines of the log.
  const lines = { ...machine.resolution.lines, events: [], entries: [], isRead: true };
  const indexOf = (entries: readonly Entry[]): RowIndex => {
    const byTable = new Map<AnyTable, [id: string, entry: Entry][]>();
    for (const entry of entries)
      for (const [table, ids] of rowsOfEntry(entry))
        for (const id of ids) push(byTable, table, [id, entry]);
    return new Map(
      machine.tables.map((table) => {
        const histories = new Map<string, RowHistory>();
        for (const [id, entry] of byTable.get(table) ?? []) {
          const rowHistory = histories.get(id) ?? emptyHistory({ table, id }, lines);
          histories.set(id, rowHistory);
          addEntry(rowHistory, entry);
        }
        return [
          table.name,
          { table, histories: overlayMap(histories), order: freshOrder(), lines },
        ] as const;
      }),
    );
  };
  // Only the rows are made from `entries`. The rest of the machine stays that of the whole log, because a question
  // can ask whether lines are missing from the log, and the events that are left out here are not missing.
  return (entries) => question(stateAt<S>({ ...machine, rows: indexOf(entries) }, moment));
};
