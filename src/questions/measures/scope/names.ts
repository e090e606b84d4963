import { isSome } from '../../../fp';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';

/** The key of the name in the question comes first. */
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
 * Empty if only one firm may be meant. Several firms may be meant if they all bear the name. Another case
 * is a firm that shares some other name with the firm that bears the name: an act under the shared name may
 * mean either firm.
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
 * Returns the keys of all names to which a chain of notes leads from one name. Two notes are linked
 * if they share a name, so all names along a chain may be names of one firm.
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
