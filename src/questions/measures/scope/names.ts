import { isSome } from '../../../fp';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';

/** Returns the keys of all names of a firm or person, given the key of one name. That name comes first. */
export const aliasKeys = ({ entities }: Relations, asked: string): readonly string[] => {
  const keys = new Set([asked]);
  const named = entities.get(asked);
  if (!isSome(named)) return [asked];
  for (const { entity } of named.value.noted) {
    const own = nameKey(entity);
    keys.add(own);
    const all = entities.get(own);
    const noted = isSome(all) ? all.value.noted : named.value.noted;
    for (const each of noted)
      if (each.entity === entity) for (const alias of each.names) keys.add(nameKey(alias));
  }
  return [...keys];
};

/**
 * Returns the keys of all names that a chain of notes leads to from one name: two notes are linked if they
 * give one name. The names along a chain may be those of one firm.
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
