import { field } from './object';

/**
 * Whether two values hold the same: plain data, dates, maps and sets, part by part.
 *
 * Only what a value owns counts, so fields called `constructor` or `__proto__` are like any other.
 */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime());
  if (a instanceof Map && b instanceof Map)
    return (
      a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)))
    );
  if (a instanceof Set && b instanceof Set)
    return a.size === b.size && [...a].every((one) => holds(b, one));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(field(a, key), field(b, key)))
  );
};

const holds = (set: ReadonlySet<unknown>, wanted: unknown): boolean =>
  set.has(wanted) || (typeof wanted === 'object' && [...set].some((one) => same(one, wanted)));
