import type { PolicyEvent } from '../../events/catalogue';
import { show } from '../../flaw';
import type { EventLog } from '../../log/event-log/event-log';
import { didYouMean, type NamesSoFar, namesSoFar } from '../../nearest';
import { isEvent } from '../../temporal/event/is-event';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { nameKey } from '../../vocabulary/name-key';

type Announced = Extract<PolicyEvent, { readonly type: 'MeasureAnnounced' }>;

const announcementsIn = (events: readonly PolicyEvent[]): readonly Announced['data'][] =>
  events.flatMap((event) => {
    if (event.type === 'MeasureAnnounced') return [event.data];
    if (event.type !== 'EventCorrected') return [];
    const { replacement } = event.data;
    return replacement.type === 'MeasureAnnounced' ? [replacement.data] : [];
  });

const freeTypes = [
  'ExclusionGranted',
  'LicenceGranted',
  'LicenceRefused',
  'StackingOrdered',
] as const;

/**
 * Acts that can create a row without an earlier announcement of their measure. So replay does not refuse them if the
 * measure is unknown.
 */
type Free = Extract<PolicyEvent, { readonly type: (typeof freeTypes)[number] }>;

const isFree = (event: PolicyEvent): event is Free => freeTypes.some((type) => type === event.type);

const measuresIn = (event: Free): readonly string[] =>
  event.type === 'StackingOrdered' ? event.data.order.flat() : [event.data.measure];

const firmsIn = (event: Free | Announced): readonly string[] => {
  if (event.type === 'MeasureAnnounced') return event.data.except?.entities ?? [];
  const { entities = [] } = 'entities' in event.data ? event.data : {};
  const grantee = 'grantee' in event.data ? event.data.grantee : undefined;
  return grantee === undefined ? entities : [...entities, grantee];
};

/**
 * Reports acts on a measure that no event announces, and names of firms that are probably misspelled. A
 * `StackingOrdered` may rank measures that the log does not have, so it is reported only if a ranked id is nearly
 * the id of a measure in the log.
 */
export const oddMeasures = ({ events }: EventLog): readonly Anomaly[] => {
  const sound = events.filter(isEvent);
  const free = sound.filter(isFree);
  const excepting = sound.filter(isExcepting);
  if (free.length + excepting.length === 0) return [];
  const retracted = new Set(
    sound.flatMap((event) => (event.type === 'EventRetracted' ? [event.data.target] : [])),
  );
  const firms = new Map<string, Map<string, string>>();
  for (const { measure, entities = [] } of announcementsIn(sound)) {
    const known = firms.get(measure) ?? new Map<string, string>();
    for (const name of entities) known.set(nameKey(name), name);
    firms.set(measure, known);
  }
  const aliases = new Map(
    sound.flatMap((event) =>
      event.type === 'EntityNoted'
        ? event.data.names.map((name) => [nameKey(name), name] as const)
        : [],
    ),
  );
  const noted = namesSoFar();
  for (const name of aliases.values()) noted.add(name);
  return [...free, ...excepting]
    .filter(({ id }) => !retracted.has(id))
    .flatMap((event) => [
      ...(isFree(event) ? unannounced(event, firms) : []),
      ...misspelt(event, firms, { aliases, noted }),
    ]);
};

const isExcepting = (event: PolicyEvent): event is Announced =>
  event.type === 'MeasureAnnounced' && event.data.except?.entities !== undefined;

type Firms = ReadonlyMap<string, ReadonlyMap<string, string>>;

const unannounced = (event: Free, firms: Firms): readonly Anomaly[] =>
  measuresIn(event)
    .filter((measure) => !firms.has(measure))
    .flatMap((measure) => {
      const guess = didYouMean(measure, [...firms.keys()]);
      if (guess === '' && event.type === 'StackingOrdered') return [];
      const message = `Event "${event.id}": no event announces the measure ${show(measure)}. ${guess}Announce it, or correct the id.`;
      return Object.freeze({ _tag: 'UnknownMeasure' as const, event: event.id, message });
    });

type Noted = { readonly aliases: ReadonlyMap<string, string>; readonly noted: NamesSoFar };

const misspelt = (
  event: Free | Announced,
  firms: Firms,
  { aliases, noted }: Noted,
): readonly Anomaly[] => {
  if (event.type === 'StackingOrdered') return [];
  const known = firms.get(event.data.measure) ?? new Map<string, string>();
  return firmsIn(event).flatMap((name) => {
    const key = nameKey(name);
    if (known.has(key) || aliases.has(key)) return [];
    const ofMeasure = didYouMean(name, [...known.values()]);
    const meant = noted.meantBy(name);
    if (ofMeasure === '' && meant === undefined) return [];
    const guess = ofMeasure === '' ? `Did you mean "${meant}"? ` : ofMeasure;
    const message = `Event "${event.id}": the measure ${show(event.data.measure)} names no ${show(name)}. ${guess}Correct the name, or note both as names of one firm in an EntityNoted.`;
    return [Object.freeze({ _tag: 'UnknownEntity' as const, event: event.id, message })];
  });
};
