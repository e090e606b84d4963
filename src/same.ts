import { classOf } from './data';
import { field, isPlain } from './object';

/**
 * Whether two values are equal as data. Keys of maps and members of sets may be in any order. Throws a `TypeError` for
 * symbols as keys, for data nested more than 1,000 deep, and for two instances of a class other than `Map`, `Set` and
 * `Date`, because they might differ in private fields. Only own fields count, so `constructor` or `__proto__` are
 * fields like any other.
 */
export const same = (a: unknown, b: unknown): boolean => sameWithin(a, b, deepest);

/**
 * The greatest depth of nested data that is compared. No answer is deeper, and the call stack still
 * has room at this depth. Without this limit, comparing a value that contains itself would never
 * end.
 */
const deepest = 1000;

const sameWithin = (a: unknown, b: unknown, levels: number): boolean => {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (levels === 0) throw refusal(`data nested more than ${deepest} deep`);
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  if (!isComparable(a)) throw refusal(`two instances of ${classOf(a)}`);
  if (!sameFields(a, b, levels - 1)) return false;
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime());
  if (a instanceof Map && b instanceof Map) return sameItems([...a], [...b], levels - 1);
  if (a instanceof Set && b instanceof Set) return sameItems([...a], [...b], levels - 1);
  return true;
};

const isComparable = (value: object): boolean =>
  Array.isArray(value) ||
  isPlain(value) ||
  value instanceof Date ||
  value instanceof Map ||
  value instanceof Set;

const sameFields = (a: object, b: object, levels: number): boolean => {
  if (hasSymbols(a) || hasSymbols(b)) throw refusal('objects with symbols as keys');
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameWithin(field(a, key), field(b, key), levels))
  );
};

/**
 * Whether an object has data under a symbol. A symbol that is not enumerable holds no data. For example, an
 * error that this library returns has such a symbol, under which Node finds a method to print the error.
 */
const hasSymbols = (value: object): boolean => {
  const symbols = Object.getOwnPropertySymbols(value);
  return symbols.length > 0 && symbols.some((key) => isEnumerable.call(value, key));
};

const isEnumerable = Object.prototype.propertyIsEnumerable;

const sameItems = (a: readonly unknown[], b: readonly unknown[], levels: number): boolean => {
  if (a.length !== b.length) return false;
  // The items of both lists are usually in the same order, so each search usually ends at once.
  const left = [...b];
  return a.every((item) => {
    const at = left.findIndex((other) => sameWithin(item, other, levels));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
};

const refusal = (what: string): TypeError =>
  new TypeError(
    `cannot compare ${what}: answers are compared as plain data, maps, sets and dates. Return such data, or give the verb your own "eq".`,
  );
