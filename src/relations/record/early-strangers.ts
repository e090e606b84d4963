import type { PlainEvent } from '../../events/plain';
import { push } from '../../object';
import { isKnown } from '../../temporal/event/entry';
import { allEntries, machineOf, type Timeline } from '../../temporal/timeline/timeline';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import type { MeasureId } from '../../vocabulary/ids';
import { refuseOtherLicences, refuseOthers } from '../measures/measure-heads';

const actsOn = (event: PlainEvent): readonly MeasureId[] => {
  switch (event.type) {
    case 'MeasureAmended':
    case 'MeasureSuspended':
    case 'MeasureResumed':
    case 'MeasureLifted':
    case 'ExclusionGranted':
    case 'LicenceGranted':
    case 'LicenceRevoked':
    case 'LicenceRefused':
      return [event.data.measure];
    case 'DecisionWithdrawn':
      return 'measure' in event.data ? [event.data.measure] : [];
    case 'StackingOrdered':
      return event.data.order.flat();
    default:
      return [];
  }
};

/**
 * Finds acts on a measure that come before its announcement and are not by the country that announces it. The rules
 * of the rows cannot find these acts, since the rules check each event before they know who will announce the
 * measure. Acts on licences are allowed if a union announces the measure, because its members grant the licences.
 */
export const earlyStrangers = (replayed: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(replayed);
  const early = new Map<MeasureId, PlainEvent[]>();
  const announced = new Set<MeasureId>();
  const found: Anomaly[] = [];
  for (const entry of allEntries(machine)) {
    if (!isKnown(entry, machine.knowledge)) continue;
    // The cast is safe: the log holds policy events, and replay has applied corrections and retractions.
    const event = entry.event as PlainEvent;
    for (const measure of actsOn(event)) if (!announced.has(measure)) push(early, measure, event);
    if (event.type !== 'MeasureAnnounced' || announced.has(event.data.measure)) continue;
    const { measure, flow, instrument } = event.data;
    announced.add(measure);
    const head = { by: event.by, flow, instrument, act: event.id };
    for (const act of early.get(measure) ?? []) {
      const refuse = act.type.startsWith('Licence') ? refuseOtherLicences : refuseOthers;
      const refusal = refuse({ measure, head }, act);
      if (refusal === undefined) continue;
      const message = `Event "${act.id}" (${act.type}) at measureHeads "${measure}": ${refusal}.`;
      found.push(
        Object.freeze({
          _tag: 'AgainstTheRules' as const,
          event: act.id,
          table: 'measureHeads',
          row: measure,
          message,
        }),
      );
    }
  }
  return found;
};
