import { freeze } from './immer';

/**
 * Freezes plain data all the way down, and gives it back. What is frozen already is taken to be so
 * all the way down.
 */
export const frozen = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) freezeObject(value);
  return value;
};

const freezeObject = (value: object): void => {
  if (Array.isArray(value)) {
    Object.freeze(value);
    for (let index = 0; index < value.length; index += 1) frozen<unknown>(value[index]);
  } else if (isPlain(value)) {
    Object.freeze(value);
    // The loop of the language is several times faster than any list of the keys.
    for (const key in value) frozen(field(value, key));
    // Maps and the like need more than freezing.
  } else freeze(value, true);
};

/** Whether a value that is an object is a bare one, made by braces or by JSON. */
export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A field of an object, read by its own name. */
export const field = (of: object, key: string): unknown =>
  // Every object can be read so; what is not there is undefined.
  (of as Readonly<Record<string, unknown>>)[key];

/** Whether nothing can be changed in some data, however deep inside. */
export const isFrozenThroughout = (data: unknown): boolean => {
  if (typeof data !== 'object' || data === null) return true;
  if (!Object.isFrozen(data)) return false;
  if (Array.isArray(data)) return remembered.has(data) || data.every(isFrozenThroughout);
  for (const key in data)
    if (Object.hasOwn(data, key) && !isFrozenThroughout(field(data, key))) return false;
  return true;
};

const remembered = new WeakSet<object>();

/** Remembers of a list that it is frozen throughout, so that nobody need look again. */
export const rememberFrozen = (list: readonly unknown[]): void => {
  remembered.add(list);
};
