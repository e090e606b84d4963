import type { Timeless } from '../../../temporal/timeline/timeless';
import type { Cover } from './cover';

/** The id of a row that covers what the question asks about, and the scope of that row. */
export type Place = { readonly cover: Cover; readonly id: string };

/**
 * For one measure, the ids of the rows in the tables `measures` and `interruptions` that cover what
 * the question asks about. The narrowest row comes first.
 */
export type Places = {
  readonly covers: readonly Cover[];
  readonly measures: readonly Place[];
  readonly interruptions: readonly Place[];
};

// A question looks up the same places at every point, so they are made once and kept here.
const known = new WeakMap<readonly Cover[], Map<string, readonly Place[]>>();

const allPlaces = (measure: string, covers: readonly Cover[]): readonly Place[] => {
  const before = known.get(covers);
  const places =
    before?.get(measure) ?? covers.map((cover) => ({ cover, id: `${measure}${cover.suffix}` }));
  if (before === undefined) known.set(covers, new Map([[measure, places]]));
  else before.set(measure, places);
  return places;
};

export const placesOf = (measure: string, covers: readonly Cover[], tables?: Timeless): Places => {
  const all = allPlaces(measure, covers);
  const those = (table: 'measures' | 'interruptions'): readonly Place[] =>
    tables === undefined ? all : all.filter(({ id }) => tables.has(table, id));
  return { covers, measures: those('measures'), interruptions: those('interruptions') };
};
