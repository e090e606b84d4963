import { under, withChanges } from './overlay-map';
import {
  type Resolution,
  type Resolved,
  type Resolving,
  resolvedAt,
  resolvedOf,
} from './resolution';

/** Takes lines out of a resolution: a plain event with the acts on it, or an act by itself. */
export const unresolve = (
  before: Resolution,
  ids: ReadonlySet<string>,
  offsetMs: number,
): Resolving => {
  const changes = new Map<string, Resolved | undefined>();
  const gone = new Map<string, undefined>();
  for (const id of ids) {
    // With a plain event go the acts on it.
    for (const { event } of resolvedAt(before, id)?.acts ?? []) gone.set(event.id, undefined);
    changes.set(id, undefined);
    gone.set(id, undefined);
    const act = under(before.acts, id);
    if (act === undefined) continue;
    const { target } = act.data;
    const resolved = changes.has(target) ? changes.get(target) : resolvedAt(before, target);
    if (resolved === undefined) continue;
    const { line, place, acts } = resolved;
    const kept = acts.filter(({ event }) => event.id !== id);
    changes.set(target, resolvedOf(line, place, kept, offsetMs));
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    acts: withChanges(before.acts, gone),
    skipped: before.skipped.filter(({ event }) => !ids.has(event.id)),
  };
  return { after, touched: new Set(changes.keys()) };
};
