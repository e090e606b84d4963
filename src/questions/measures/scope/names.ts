import { isSome } from '../../../fp';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';

/** Lists, for each firm that a name may mean, the keys of all its names. The given name comes first in each list. */
const namesOfEach = ({ entities }: Relations, asked: string): readonly (readonly string[])[] => {
  const named = entities.get(asked);
  if (!isSome(named)) return [[asked]];
  return named.value.noted.map(({ entity }) => {
    const own = nameKey(entity);
    const all = entities.get(own);
    const noted = isSome(all) ? all.value.noted : named.value.noted;
    const names = noted.flatMap((each) => (each.entity === entity ? each.names : []));
    return [...new Set([asked, own, ...names.map(nameKey)])];
  });
};

export const aliasKeys = (state: Relations, asked: string): readonly string[] => [
  ...new Set(namesOfEach(state, asked).flat()),
];

export const isSharedName = ({ entities }: Relations, key: string): boolean => {
  const named = entities.get(key);
  return isSome(named) && named.value.noted.length > 1;
};

/**
 * Returns each list of names, as keys, that the firm with the given name may have. Empty if only one list is possible.
 * There are several lists if several firms bear the name. There are also several if a firm shares a second
 * name with another firm: one list with the second name and one without, since an act under that name may mean either
 * firm.
 */
export const firmsMeant = (state: Relations, asked: string): readonly (readonly string[])[] => {
  const firms = namesOfEach(state, asked).flatMap((names) => {
    const own = names.filter((name) => name === asked || !isSharedName(state, name));
    return own.length === names.length ? [names] : [names, own];
  });
  return firms.length > 1 ? firms : [];
};

export const namesOfOne = (state: Relations, key: string): readonly string[] =>
  firmsMeant(state, key).length === 0 ? aliasKeys(state, key) : [key];

/**
 * Returns the keys of all names that may belong to the firm with the given name. An event can say that some names
 * belong to one firm. Two such events are linked if they share a name, and all names along a chain of linked events
 * count.
 */
export const linkedKeys = ({ entities }: Relations, asked: string): ReadonlySet<string> => {
  const linked = new Set([asked]);
  for (const key of linked) {
    const row = entities.get(key);
    if (!isSome(row)) continue;
    for (const { entity, names } of row.value.noted)
      for (const name of [entity, ...names]) linked.add(nameKey(name));
  }
  return linked;
};
