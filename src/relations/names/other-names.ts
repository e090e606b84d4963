import { show } from '../../flaw';
import { nameKey } from '../../vocabulary/name-key';
import { namesIn, type Said } from './noted-names';

/** The acts that need a row which an announcement or an exclusion has created. */
const needsRow = new Set<string>([
  'MeasureAmended',
  'MeasureSuspended',
  'MeasureResumed',
  'MeasureLifted',
  'DecisionWithdrawn',
] satisfies readonly Said['type'][]);

type OnFirms = { readonly measure: string; readonly entities: readonly string[] };

export const onFirms = ({ type, data }: Pick<Said, 'type' | 'data'>): OnFirms | undefined =>
  needsRow.has(type) && 'measure' in data && 'entities' in data && data.entities !== undefined
    ? // The cast is safe: each of these acts names one measure, and firms by their names.
      (data as OnFirms)
    : undefined;

/** For each measure, the names of firms in its announcements and exclusions, by the keys of the names. */
const listedIn = (events: readonly Said[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const known = new Map<string, Map<string, string>>();
  for (const { type, data } of events) {
    if (type !== 'MeasureAnnounced' && type !== 'ExclusionGranted') continue;
    const { measure, entities = [] } = data;
    const excepted = 'except' in data ? (data.except?.entities ?? []) : [];
    const names = known.get(measure) ?? new Map<string, string>();
    for (const name of [...entities, ...excepted]) names.set(nameKey(name), name);
    known.set(measure, names);
  }
  return known;
};

/**
 * The returned function gives a message if an act names a firm differently from the measure's announcements and
 * exclusions, and `EntityNoted` events give both names to one firm.
 */
export const otherNamesIn = (
  events: readonly Said[],
): ((act: Pick<Said, 'type' | 'data'>) => string | undefined) => {
  const listed = listedIn(events);
  const { mayBeOne } = namesIn(events);
  return (act) => {
    const { measure, entities } = onFirms(act) ?? { measure: '', entities: [] };
    const names = listed.get(measure);
    if (names === undefined) return undefined;
    const found = entities.flatMap((name) => {
      const key = nameKey(name);
      if (names.has(key)) return [];
      const meant = [...names].find(([other]) => mayBeOne(key, other))?.[1];
      return meant === undefined
        ? []
        : [`The measure ${show(measure)} names ${show(name)} as ${show(meant)}.`];
    });
    return found.length === 0 ? undefined : found.join(' ');
  };
};
