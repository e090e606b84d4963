import { allResolved } from '../corrections/resolution';
import { type Entry, inOrder } from '../event/entry';
import type { Machine } from './timeline';

/** Every reading of every event, in the total order; sorted once for each machine. */
export const allEntries = (machine: Machine): readonly Entry[] => {
  machine.ordered ??= [...allResolved(machine.resolution)]
    .flatMap((resolved) => resolved.entries)
    .sort(inOrder);
  return machine.ordered;
};
