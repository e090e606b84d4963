import type { PolicyEvent } from '../../events/catalogue';
import { show } from '../../flaw';
import type { EventLog } from '../../log/event-log/event-log';
import { didYouMean } from '../../nearest';
import { isEvent } from '../../temporal/event/is-event';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { nameKey } from '../../vocabulary/name-key';

type Announced = Extract<PolicyEvent, { readonly type: 'MeasureAnnounced' }>;

/** The announcements of a log, including those inside corrections. */
const announcementsIn = (events: readonly PolicyEvent[]): readonly Announced['data'][] =>
  events.flatMap((event) => {
    if (event.type === 'MeasureAnnounced') return [event.data];
    if (event.type !== 'EventCorrected') return [];
    const { replacement } = event.data;
    return replacement.type === 'MeasureAnnounced' ? [replacement.data] : [];
  });

/** Acts that may begin a row. No rule of a row checks such an act, since there is no row before it. */
type Free = Extract<
  PolicyEvent,
  { readonly type: 'ExclusionGranted' | 'LicenceGranted' | 'LicenceRefused' }
>;

const isFree = (event: PolicyEvent): event is Free =>
  event.type === 'ExclusionGranted' ||
  event.type === 'LicenceGranted' ||
  event.type === 'LicenceRefused';

/**
 * Finds exclusions and licences under a measure that no act announces, and those for a firm whose name is
 * nearly the name of a firm in the measure.
 */
export const oddMeasures = ({ events }: EventLog): readonly Anomaly[] => {
  const sound = events.filter(isEvent);
  const free = sound.filter(isFree);
  if (free.length === 0) return [];
  const retracted = new Set(
    sound.flatMap((event) => (event.type === 'EventRetracted' ? [event.data.target] : [])),
  );
  const firms = new Map<string, Map<string, string>>();
  for (const { measure, entities = [] } of announcementsIn(sound)) {
    const known = firms.get(measure) ?? new Map<string, string>();
    for (const name of entities) known.set(nameKey(name), name);
    firms.set(measure, known);
  }
  const aliases = new Set(
    sound.flatMap((event) => (event.type === 'EntityNoted' ? event.data.names.map(nameKey) : [])),
  );
  return free
    .filter(({ id }) => !retracted.has(id))
    .flatMap((event) => [...unannounced(event, firms), ...misspelt(event, firms, aliases)]);
};

type Firms = ReadonlyMap<string, ReadonlyMap<string, string>>;

const unannounced = ({ id, data }: Free, firms: Firms): readonly Anomaly[] => {
  if (firms.has(data.measure)) return [];
  const message = `Event "${id}": no event announces the measure ${show(data.measure)}. ${didYouMean(
    data.measure,
    [...firms.keys()],
  )}Announce it, or correct the id.`;
  return [Object.freeze({ _tag: 'UnknownMeasure' as const, event: id, message })];
};

const misspelt = (event: Free, firms: Firms, aliases: ReadonlySet<string>): readonly Anomaly[] => {
  const named = 'entities' in event.data ? (event.data.entities ?? []) : [];
  const known = firms.get(event.data.measure) ?? new Map<string, string>();
  return named.flatMap((name) => {
    const key = nameKey(name);
    if (known.has(key) || aliases.has(key)) return [];
    const guess = didYouMean(name, [...known.values()]);
    if (guess === '') return [];
    const message = `Event "${event.id}": the measure ${show(event.data.measure)} names no ${show(name)}. ${guess}Correct the name, or note both as names of one firm in an EntityNoted.`;
    return [Object.freeze({ _tag: 'UnknownEntity' as const, event: event.id, message })];
  });
};
