/**
 * An immutable map by id that shares all but its latest changes with the one it was made from: a
 * large base and a few entries over it. Reading costs one look-up or two, and changing it the
 * number of changes since the base was made, which is kept to about the square root of its size.
 */
export type Layered<V> = {
  readonly base: ReadonlyMap<string, V>;
  /** What differs from the base; undefined where it was taken out. */
  readonly over: ReadonlyMap<string, V | undefined>;
};

const nothing = new Map<string, never>();

/** A map of which nobody holds on to what it is made from. */
export const layered = <V>(base: ReadonlyMap<string, V>): Layered<V> => ({ base, over: nothing });

/** What stands under an id, or undefined. */
export const under = <V>({ base, over }: Layered<V>, id: string): V | undefined =>
  over.size > 0 && over.has(id) ? over.get(id) : base.get(id);

/** The map with some entries put in, or taken out where they are undefined. */
export const withChanges = <V>(
  map: Layered<V>,
  changes: ReadonlyMap<string, V | undefined>,
): Layered<V> => {
  if (changes.size === 0) return map;
  const over = new Map(map.over);
  for (const [id, value] of changes) over.set(id, value);
  const most = 64 + 2 * Math.sqrt(map.base.size);
  return over.size <= most ? { base: map.base, over } : layered(joined(map.base, over));
};

const joined = <V>(
  base: ReadonlyMap<string, V>,
  over: ReadonlyMap<string, V | undefined>,
): ReadonlyMap<string, V> => {
  const all = new Map(base);
  for (const [id, value] of over)
    if (value === undefined) all.delete(id);
    else all.set(id, value);
  return all;
};

/** Every entry, those of the base first. */
export function* entriesOf<V>({ base, over }: Layered<V>): Iterable<readonly [string, V]> {
  for (const entry of base) if (!over.has(entry[0])) yield entry;
  for (const [id, value] of over) if (value !== undefined) yield [id, value];
}
