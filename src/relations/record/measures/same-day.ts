import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { OnMeasure } from '../../../events/measures/scope';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { nameKey } from '../../../vocabulary/name-key';
import { coversSomeOf } from '../../measures/named';
import { decisionOf } from '../../schedule/decision';
import { forceAt } from '../../schedule/force';

const verbs = {
  MeasureLifted: 'lifts',
  ExclusionGranted: 'grants an exclusion from',
  MeasureSuspended: 'suspends',
} as const;

type Stop = Extract<PlainEvent, { readonly type: keyof typeof verbs }>;

const isStop = (event: PlainEvent): event is Stop => event.type in verbs;

const coversSome = ({ data }: MeasureAnnounced, stopped: OnMeasure): boolean => {
  const { products, partners = [data.against].flat() } = data;
  return (
    coversSomeOf(stopped, products) &&
    isNamed(stopped.partners, partners) &&
    isNamed(stopped.entities?.map(nameKey), (data.entities ?? []).map(nameKey)) &&
    isNamed(stopped.when?.map(nameKey), (data.when ?? []).map(nameKey))
  );
};

/**
 * Whether an act that names `named`, such as certain countries, covers one of `some`. If `named` is undefined, the act
 * covers all.
 */
const isNamed = (named: readonly string[] | undefined, some: readonly string[]): boolean =>
  named === undefined || named.some((each) => some.includes(each));

/**
 * Finds announcements that have no effect because an act on an earlier line lifts or suspends the measure, or grants
 * an exclusion from it, for the same goods and from the same day on. The author may have meant the opposite, for
 * example if one law repeals a measure and announces it anew.
 */
export const sameDay = (acts: readonly PlainEvent[], offsetMs: number): readonly Anomaly[] => {
  const { compare, bindsOn } = forceAt(offsetMs);
  const stops = new Map<string, Stop[]>();
  return acts.flatMap((event): readonly Anomaly[] => {
    if (isStop(event)) stops.get(event.data.measure)?.push(event);
    if (event.type !== 'MeasureAnnounced' || event.data.phase === 'proposed') return [];
    if (!stops.has(event.data.measure)) stops.set(event.data.measure, []);
    const announced = decisionOf(event, undefined);
    const stop = (stops.get(event.data.measure) ?? []).find((each) => {
      const stopped = decisionOf(each, undefined);
      return (
        each.by.country === event.by.country &&
        coversSome(event, each.data) &&
        compare(announced.decided, stopped.decided) === 0 &&
        bindsOn(announced) === bindsOn(stopped)
      );
    });
    if (stop === undefined) return [];
    const message = `Event "${event.id}" announces the measure ${show(event.data.measure)}, and "${stop.id}" ${verbs[stop.type]} it from the same day on, so the announcement has no effect. If the measure goes on, leave "${stop.id}" out, or announce it under another id.`;
    return [Object.freeze({ _tag: 'NoEffect' as const, event: event.id, message })];
  });
};
