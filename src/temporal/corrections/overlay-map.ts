type Changes<V> = ReadonlyMap<string, V | undefined>;

/**
 * An immutable map. A changed map mostly shares `base` and `older` with the map that it was made from. A look-up
 * reads at most three maps. Most changes copy little, because `newer` has at most 16 changes, and the limit
 * of `older` grows only with the square root of the size of `base`. Beyond that limit, a new `base` is made with all
 * changes.
 */
export type OverlayMap<V> = {
  readonly base: ReadonlyMap<string, V>;
  /** The older changes to entries of `base`, by key. The value undefined marks a removed entry. */
  readonly older: Changes<V>;
  /** Changes that are laid over the base and the older changes. */
  readonly newer: Changes<V>;
};

const nothing = new Map<string, never>();

/** The caller must not change `base` afterwards. */
export const overlayMap = <V>(base: ReadonlyMap<string, V>): OverlayMap<V> => ({
  base,
  older: nothing,
  newer: nothing,
});

export const lazyOverlayMap = <V>(make: () => ReadonlyMap<string, V>): OverlayMap<V> => {
  let made: ReadonlyMap<string, V> | undefined;
  return {
    get base() {
      made ??= make();
      return made;
    },
    older: nothing,
    newer: nothing,
  };
};

export const lookUp = <V>({ base, older, newer }: OverlayMap<V>, id: string): V | undefined => {
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

/** Returns the map with the given changes. An undefined value removes the entry of its id. */
export const withChanges = <V>(map: OverlayMap<V>, changes: Changes<V>): OverlayMap<V> => {
  if (changes.size === 0) return map;
  const { base, older, newer } = map;
  if (newer.size + changes.size <= mostNew) return { base, older, newer: together(newer, changes) };
  const all = together(older, newer, changes);
  return all.size <= 64 + 2 * Math.sqrt(base.size)
    ? { base, older: all, newer: nothing }
    : overlayMap(joined(base, all));
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

export function* entriesOf<V>({
  base,
  older,
  newer,
}: OverlayMap<V>): Iterable<readonly [string, V]> {
  for (const entry of base) if (!older.has(entry[0]) && !newer.has(entry[0])) yield entry;
  for (const [id, value] of older) if (value !== undefined && !newer.has(id)) yield [id, value];
  for (const [id, value] of newer) if (value !== undefined) yield [id, value];
}
