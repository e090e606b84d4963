import { field, isPlain } from './object';

/** A part of a value that is not plain data: what the part is, and its path in the value. */
export type Foreign = { readonly what: string; readonly path: readonly string[] };

export const kindsOfData = {
  plain: 'strings, numbers, booleans, null, and lists and plain objects of these',
  all: 'strings, numbers, bigints, booleans, null, undefined, and lists, plain objects, maps and sets of these',
} as const;

/** No useful data is nested more deeply, and the call stack still has room at this depth. */
const deepest = 1000;

/**
 * Finds the first part of a value that is not data, such as an instance of a class, a function or a
 * symbol. Returns undefined if every part is data. If `withMaps` is true, maps, sets and bigints also
 * count as data, but getters and fields that cannot be listed do not. `known` is a value that was
 * checked before, so a part that `value` shares with `known` is skipped.
 */
export const foreignIn = (
  value: unknown,
  withMaps: boolean,
  known?: unknown,
  depth = 0,
): Foreign | undefined => {
  if (depth === 0 && !withMaps && isJsonData(value, 0)) return undefined;
  if (typeof value === 'function' || typeof value === 'symbol')
    return { what: `a ${typeof value}`, path: [] };
  if (typeof value === 'bigint' && !withMaps) return { what: 'a bigint', path: [] };
  if (typeof value !== 'object' || value === null || value === known) return undefined;
  if (depth > deepest) return { what: `data nested more than ${deepest} deep`, path: [] };
  const was = typeof known === 'object' && known !== null ? known : {};
  if (Array.isArray(value) || isPlain(value)) {
    if (Object.getOwnPropertySymbols(value).length > 0)
      return { what: 'a symbol as a key', path: [] };
    const keys = Object.keys(value);
    // Freezing a row goes through the fields that can be listed. An object in any other field would
    // not be frozen, and could change unnoticed.
    if (withMaps && keys.length !== namesIn(value))
      return { what: 'a field that cannot be listed', path: [] };
    for (const key of keys) {
      if (withMaps && (known === undefined || depth > 0) && isGetter(value, key))
        return { what: 'a getter', path: [key] };
      const found = foreignIn(Reflect.get(value, key), withMaps, Reflect.get(was, key), depth + 1);
      if (found !== undefined) return { what: found.what, path: [key, ...found.path] };
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (withMaps && value instanceof Map && prototype === Map.prototype) {
    for (const [key, item] of value) {
      const before = was instanceof Map ? was.get(key) : undefined;
      const found =
        foreignIn(key, true, undefined, depth + 1) ?? foreignIn(item, true, before, depth + 1);
      if (found !== undefined) return { what: found.what, path: [nameOf(key), ...found.path] };
    }
    return undefined;
  }
  if (withMaps && value instanceof Set && prototype === Set.prototype) {
    for (const item of value) {
      const found = foreignIn(item, true, undefined, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return { what: `an instance of ${classOf(value)}`, path: [] };
};

/** Counts all fields of an object, enumerable or not, except the `length` of an array. */
const namesIn = (value: object): number =>
  Object.getOwnPropertyNames(value).length - (Array.isArray(value) ? 1 : 0);

/**
 * Whether a value is JSON data or undefined. With `isFrozenToo`, the value must also be frozen at every depth. This
 * check is quicker than `foreignIn`, but does not tell which part is not data.
 */
const isJsonData = (value: unknown, depth: number, isFrozenToo = false): boolean => {
  if (typeof value !== 'object' || value === null)
    return typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint';
  if (depth > deepest || (isFrozenToo && !Object.isFrozen(value))) return false;
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  if (Array.isArray(value)) {
    // The loop finds holes in an array. Counting the keys would not be enough, because an array with
    // one hole and one named field has as many keys as its length.
    for (const item of value)
      if (item === undefined || !isJsonData(item, depth + 1, isFrozenToo)) return false;
    return Object.keys(value).length === value.length;
  }
  if (!isPlain(value)) return false;
  // A `for … in` loop is several times faster than a loop over a list of the keys.
  for (const key in value) if (!isJsonData(field(value, key), depth + 1, isFrozenToo)) return false;
  return true;
};

export const isFrozenJson = (value: unknown): boolean => isJsonData(value, 0, true);

const isGetter = (value: object, key: string): boolean =>
  Object.getOwnPropertyDescriptor(value, key)?.get !== undefined;

const nameOf = (key: unknown): string => (typeof key === 'object' ? '(key)' : String(key));

export const classOf = (value: object): string => value.constructor?.name || 'a class';

const longestPath = 60;

export const tellForeign = ({ what, path }: Foreign): string => {
  const whole = path.join('.');
  const shown = whole.length > longestPath ? `${whole.slice(0, longestPath)}…` : whole;
  return shown === '' ? what : `${what} at "${shown}"`;
};
