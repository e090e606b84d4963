import type { Resolving } from './resolve';
import { reindex } from './row-index';
import type { Machine } from './timeline';

/** A machine with other events: rows on which they do not differ are shared with the one given. */
export const withResolving = (
  machine: Machine,
  { after, touched }: Resolving,
  lines: number,
): Machine => {
  const entriesIn = ({ byId }: Machine['resolution']) =>
    [...touched].flatMap((id) => byId.get(id)?.entries ?? []);
  const removed = new Set(entriesIn(machine.resolution));
  const rows = reindex(machine.rows, removed, entriesIn(after), machine.offsetMs);
  return { ...machine, resolution: after, rows, lines, ordered: undefined };
};
