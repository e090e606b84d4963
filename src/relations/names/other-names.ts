import { show } from '../../flaw';
import { nameKey } from '../../vocabulary/name-key';
import { namesIn, type Said } from './noted-names';

/** The acts that need a row which an announcement or an exclusion has begun. */
const needsRow = new Set<string>([
  'MeasureAmended',
  'MeasureSuspended',
  'MeasureResumed',
  'MeasureLifted',
  'DecisionWithdrawn',
] satisfies readonly Said['type'][]);

/** What an act says of firms under a measure. */
type OnFirms = { readonly measure: string; readonly entities: readonly string[] };

/** What an act that needs a row says of firms; undefined where it names none. */
export const onFirms = ({ type, data }: Pick<Said, 'type' | 'data'>): OnFirms | undefined =>
  needsRow.has(type) && 'measure' in data && 'entities' in data && data.entities !== undefined
    ? // The cast is safe: each of these acts names one measure, and firms by their names.
      (data as OnFirms)
    : undefined;

/** The names of firms by which announcements and exclusions have begun rows of each measure, by their keys. */
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
 * Makes a function that says by which name a measure names a firm, if an act which needs that name has another that
 * the notes among the events give to the firm.
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
