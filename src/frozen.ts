import { field, isPlain, withFields } from './object';

/**
 * Freezes arrays and plain objects at every depth. If an object is already frozen, its parts are
 * taken to be frozen too. Values other than arrays and plain objects are left as they are.
 */
export const frozen = <A>(value: A): A => frozenWith(value, asItIs);

const asItIs = (): void => {};

/** Like `frozen`, but calls `freezeOther` for each object that is neither an array nor a plain object. */
export const frozenWith = <A>(value: A, freezeOther: (value: object) => void): A => {
  if (typeof value === 'object' && value !== null) freezeObject(value, freezeOther);
  return value;
};

const freezeObject = (value: object, freezeOther: (value: object) => void): void => {
  if (Object.isFrozen(value)) return;
  if (Array.isArray(value)) {
    Object.freeze(value);
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (typeof item === 'object' && item !== null) freezeObject(item, freezeOther);
    }
  } else if (isPlain(value)) {
    Object.freeze(value);
    // A `for … in` loop is several times faster than a loop over an array of the keys.
    for (const key in value) {
      const part = field(value, key);
      if (typeof part === 'object' && part !== null) freezeObject(part, freezeOther);
    }
  } else freezeOther(value);
};

/**
 * Copies JSON data at every depth. Returns undefined if the value holds a function, a symbol or an instance of a
 * class, or is nested too deeply. `structuredClone` copies other values too, but takes longer.
 */
export const plainCopy = <A>(value: A): A | undefined => {
  const copy = copyOf(value, 0);
  // The cast is safe: a copy has the shape of its original.
  return copy === notPlain ? undefined : (copy as A);
};

const notPlain = Symbol('not plain');

/** No event is nested more deeply, and the call stack still has room at this depth. */
const deepest = 100;

const copyOf = (value: unknown, depth: number): unknown => {
  if (typeof value === 'function' || typeof value === 'symbol' || depth > deepest) return notPlain;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const item of value) {
      const copy = copyOf(item, depth + 1);
      if (copy === notPlain) return notPlain;
      list.push(copy);
    }
    return list;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return notPlain;
  const copies = withFields<object, { [key: string]: unknown }>(value, {});
  for (const key in copies) {
    const copy = copyOf(copies[key], depth + 1);
    if (copy === notPlain) return notPlain;
    copies[key] = copy;
  }
  return copies;
};

export const isFrozenThroughout = (data: unknown): boolean => {
  if (typeof data !== 'object' || data === null) return true;
  if (!Object.isFrozen(data)) return false;
  if (Array.isArray(data)) return isRemembered(data) || data.every(isFrozenThroughout);
  for (const key in data)
    if (Object.hasOwn(data, key) && !isFrozenThroughout(field(data, key))) return false;
  return true;
};

const remembered = new WeakSet<object>();

export const rememberFrozen = (list: readonly unknown[]): void => {
  remembered.add(list);
};

export const isRemembered = (list: readonly unknown[]): boolean => remembered.has(list);
