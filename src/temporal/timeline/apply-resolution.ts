import { type Resolution, type ResolutionChange, resolvedAt } from '../corrections/resolution';
import { reindex } from '../rows/row-index';
import type { Machine } from './timeline';

/**
 * Returns the machine with the events and rows after a change. Rows that the changed events do not concern are shared
 * with the given machine.
 */
export const applyResolution = (
  machine: Machine,
  { after, touched }: ResolutionChange,
  lineCount: number,
): Machine => {
  const entriesIn = (resolution: Resolution) =>
    [...touched].flatMap((id) => resolvedAt(resolution, id)?.entries ?? []);
  const removed = new Set(entriesIn(machine.resolution));
  const rows = reindex(machine.rows, removed, entriesIn(after), after.lines);
  return { ...machine, resolution: after, rows, lineCount, ordered: undefined };
};
