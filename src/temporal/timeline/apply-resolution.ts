import { type Resolution, type Resolving, resolvedAt } from '../corrections/resolution';
import { reindex } from '../rows/row-index';
import type { Machine } from './timeline';

/** A machine with other events: rows on which they do not differ are shared with the one given. */
export const withResolving = (
  machine: Machine,
  { after, touched }: Resolving,
  lines: number,
): Machine => {
  const entriesIn = (resolution: Resolution) =>
    [...touched].flatMap((id) => resolvedAt(resolution, id)?.entries ?? []);
  const removed = new Set(entriesIn(machine.resolution));
  const rows = reindex(machine.rows, removed, entriesIn(after), after.lines);
  return { ...machine, resolution: after, rows, lines, ordered: undefined };
};
