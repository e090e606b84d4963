import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { compareDatesAt } from '../../../time/compare-dates';

/**
 * Finds announcements that complete an earlier announcement without repeating its `except`. The exclusions then end,
 * although the author may have meant to change only the dates. If a `DecisionWithdrawn` names the earlier announcement,
 * for all or for a part of its scope, nothing is reported, because the exclusions are then meant to end.
 */
export const endedExclusions = (
  acts: readonly PlainEvent[],
  offsetMs: number,
): readonly Anomaly[] => {
  const compare = compareDatesAt(offsetMs);
  const excepting = new Map<string, MeasureAnnounced>();
  const withdrawn = new Set<string>();
  for (const event of acts) {
    if (event.type === 'MeasureAnnounced' && event.data.except !== undefined)
      excepting.set(event.id, event);
    if (event.type === 'DecisionWithdrawn') withdrawn.add(event.data.withdraws);
  }
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type !== 'MeasureAnnounced' || event.data.except !== undefined) return [];
    const { completes, measure } = event.data;
    const earlier = completes === undefined ? undefined : excepting.get(completes);
    if (earlier === undefined || earlier.data.measure !== measure || withdrawn.has(earlier.id))
      return [];
    const { effectiveFrom = earlier.occurred, phase } = earlier.data;
    // If the earlier announcement has not begun, its exclusions pass to the announcement that completes it.
    const waits =
      effectiveFrom === null || phase === 'proposed' || compare(effectiveFrom, event.occurred) > 0;
    if (waits) return [];
    const message = `Event "${event.id}" completes "${earlier.id}" of the measure ${show(measure)}, which excludes something in "except", and names no "except". So these exclusions end when it takes effect. If they go on, repeat them in "except". If they end, withdraw "${earlier.id}" for what it excludes, in a DecisionWithdrawn.`;
    return [Object.freeze({ _tag: 'EndedExclusion' as const, event: event.id, message })];
  });
};
