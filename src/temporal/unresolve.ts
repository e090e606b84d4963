import { under, withChanges } from './layered';
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
  const targets = new Map<string, readonly string[] | undefined>();
  for (const id of ids) {
    if (under(before.byId, id) !== undefined) {
      // With a plain event go the acts on it.
      for (const { event } of resolvedAt(before, id)?.acts ?? [])
        targets.set(
          event.id,
          under(before.targets, event.id)?.filter((target) => target !== id),
        );
      changes.set(id, undefined);
    }
    for (const target of under(before.targets, id) ?? []) {
      const resolved = changes.has(target) ? changes.get(target) : resolvedAt(before, target);
      if (resolved === undefined) continue;
      const { line, place, acts } = resolved;
      const kept = acts.filter(({ event }) => event.id !== id);
      changes.set(target, resolvedOf(line, place, kept, offsetMs));
    }
    targets.set(id, undefined);
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    targets: withChanges(before.targets, targets),
    skipped: before.skipped.filter(({ event }) => !ids.has(event.id)),
  };
  return { after, touched: new Set(changes.keys()) };
};
