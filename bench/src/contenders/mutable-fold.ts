import type { PermitEvent, Permits } from '../domain/permits.ts';
import type { PermitDraft } from './recipe.ts';

/** The limit of a fold that keeps only the last state: a loop that changes rows in place. */
export const mutableFold = (
  events: readonly PermitEvent[],
  count: number,
): Map<string, PermitDraft> => {
  const permits = new Map<string, PermitDraft>();
  for (let index = 0; index < count; index += 1) {
    const event = events[index];
    if (event !== undefined) change(permits, event);
  }
  return permits;
};

const change = (permits: Map<string, PermitDraft>, event: PermitEvent): void => {
  const permit = permits.get(event.data.permit);
  if (event.type === 'PermitGranted') {
    const { holder, level, quota } = event.data;
    if (permit === undefined) {
      permits.set(event.data.permit, { holder, level, quota, status: 'open', act: event.id });
      return;
    }
    permit.level = level;
    permit.quota = quota;
  } else if (permit === undefined) return;
  else if (event.type === 'QuotaChanged') permit.quota += event.data.by;
  else permit.status = event.data.status;
  permit.act = event.id;
};

/** The same state as peers have it. */
export const permitsIn = (permits: ReadonlyMap<string, PermitDraft>): Permits =>
  Object.fromEntries(permits);
