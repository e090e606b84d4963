import type { MeasureAmended } from '../../../events/measures/amended';
import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { scopeIds } from '../../measures/scope';
import { decisionOf } from '../../schedule/decision';
import { type Force, forceAt } from '../../schedule/force';
import { statesTermsOf } from './stated-terms';

/**
 * Returns an announcement by the amending country that takes effect after the amendment and states all terms of the
 * amendment. Undefined if there is none, or if another announcement by this country takes effect no later than the
 * amendment.
 */
const begunLater = (
  amended: MeasureAmended,
  announced: readonly MeasureAnnounced[],
  { bindsOn }: Force,
): MeasureAnnounced | undefined => {
  const bound = bindsOn(decisionOf(amended, undefined));
  const own = announced.filter((each) => each.by.country === amended.by.country);
  const starts = own.map((each) => bindsOn(decisionOf(each, undefined)));
  if (starts.some((start) => start <= bound)) return undefined;
  return own.find(
    (each, at) =>
      each.data.phase !== 'proposed' && Number.isFinite(starts[at]) && statesTermsOf(each, amended),
  );
};

/**
 * Finds amendments that have no effect, because the announcement takes effect only after the amendment and states the
 * amended terms itself.
 */
export const earlyAmendments = (
  acts: readonly PlainEvent[],
  offsetMs: number,
): readonly Anomaly[] => {
  const force = forceAt(offsetMs);
  const announced = new Map<string, MeasureAnnounced[]>();
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type === 'MeasureAnnounced')
      for (const id of scopeIds(event.data)) push(announced, id, event);
    if (event.type !== 'MeasureAmended' || event.data.completes !== undefined) return [];
    const before = scopeIds(event.data).map((id) => announced.get(id) ?? []);
    const [later] = before.flatMap((each) => begunLater(event, each, force) ?? []);
    if (later === undefined) return [];
    const message = `Event "${event.id}" amends the measure ${show(event.data.measure)} from a day before "${later.id}" takes effect, so the terms of "${later.id}" hold from then on and the amendment has no effect. If the amendment is to hold, write in its "effectiveFrom" the day on which "${later.id}" takes effect.`;
    return [Object.freeze({ _tag: 'NoEffect' as const, event: event.id, message })];
  });
};
