type Changes<V> = ReadonlyMap<string, V | undefined>;

/**
 * An immutable map by id that shares all but its latest changes with the one it was made from: a
 * large base with older and newer changes over it. Reading costs a look-up in each. A change costs
 * few copies, since the newer changes are kept few, and the older to about the square root of the
 * size of the base.
 */
export type Layered<V> = {
  readonly base: ReadonlyMap<string, V>;
  /** What differs from the base; undefined where it was taken out. */
  readonly older: Changes<V>;
  /** What differs from both. */
  readonly newer: Changes<V>;
};

const nothing = new Map<string, never>();

/** The layered form of a map that nobody else holds on to. */
export const layered = <V>(base: ReadonlyMap<string, V>): Layered<V> => ({
  base,
  older: nothing,
  newer: nothing,
});

/** What stands under an id, or undefined. */
export const under = <V>({ base, older, newer }: Layered<V>, id: string): V | undefined => {
  if (newer.size > 0) {
    const value = newer.get(id);
    if (value !== undefined || newer.has(id)) return value;
  }
  if (older.size > 0) {
    const value = older.get(id);
    if (value !== undefined || older.has(id)) return value;
  }
  return base.get(id);
};

const mostNew = 16;

/** The map with some entries put in, or taken out where they are undefined. */
export const withChanges = <V>(
  { base, older, newer }: Layered<V>,
  changes: Changes<V>,
): Layered<V> => {
  if (newer.size + changes.size <= mostNew) return { base, older, newer: together(newer, changes) };
  const all = together(older, newer, changes);
  return all.size <= 64 + 2 * Math.sqrt(base.size)
    ? { base, older: all, newer: nothing }
    : layered(joined(base, all));
};

const together = <V>(...layers: readonly Changes<V>[]): Changes<V> => {
  const all = new Map<string, V | undefined>();
  for (const layer of layers) for (const [id, value] of layer) all.set(id, value);
  return all;
};

const joined = <V>(base: ReadonlyMap<string, V>, changes: Changes<V>): ReadonlyMap<string, V> => {
  const all = new Map(base);
  for (const [id, value] of changes)
    if (value === undefined) all.delete(id);
    else all.set(id, value);
  return all;
};

/** Every entry, those of the base first. */
export function* entriesOf<V>({ base, older, newer }: Layered<V>): Iterable<readonly [string, V]> {
  for (const entry of base) if (!older.has(entry[0]) && !newer.has(entry[0])) yield entry;
  for (const [id, value] of older) if (value !== undefined && !newer.has(id)) yield [id, value];
  for (const [id, value] of newer) if (value !== undefined) yield [id, value];
}
