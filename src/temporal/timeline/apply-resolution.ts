import { type Resolution, type ResolutionChange, resolvedAt } from '../corrections/resolution';
import { reindex } from '../rows/row-index';
import type { Machine } from './timeline';

/** A machine with changed events. It shares the rows that they do not concern with the given one. */
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
