import type { PolicyEvent } from '../events/catalogue';
import type { RecordEvent } from '../events/record';
import { isLeft } from '../fp';
import { push } from '../object';
import { extentOf } from '../time/edtf';
import type { Entry, Holdings, KnownEntry } from './entry';

/** Whether an event is about the record rather than about the world. */
export const isActOnRecord = (event: PolicyEvent): event is RecordEvent =>
  event.type === 'EventCorrected' || event.type === 'EventRetracted';

/** When an event was recorded, in epoch milliseconds; a date means the start of its day. */
export const recordedMs = (event: PolicyEvent, offsetMs: number): number => {
  const extent = extentOf(event.recordedAt, offsetMs);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : extent.right.earliest;
};

/**
 * The corrections among new entries that come after a retraction of the same event, in the order of
 * `recordedAt` and then of the log. They have no effect.
 */
export const correctionsTooLate = (
  held: Holdings,
  fresh: readonly Entry[],
  offsetMs: number,
): readonly Correcting[] => {
  const retracted = new Map<string, { readonly ms: number; readonly order: number }[]>();
  const corrections: (Correcting & { readonly order: number })[] = [];
  fresh.forEach((entry, order) => {
    if (entry._tag === 'Unknown') return;
    const { event } = entry;
    if (event.type === 'EventRetracted')
      push(retracted, event.data.target, { ms: recordedMs(event, offsetMs), order });
    if (event.type === 'EventCorrected')
      corrections.push({ entry, target: event.data.target, order });
  });
  return corrections.filter(({ entry, target, order }) => {
    const ms = recordedMs(entry.event, offsetMs);
    return (
      retracted.get(target)?.some((r) => r.ms < ms || (r.ms === ms && r.order < order)) === true ||
      held.retractions.get(target)?.some((r) => recordedMs(r, offsetMs) <= ms) === true
    );
  });
};

type Correcting = { readonly entry: KnownEntry; readonly target: string };
