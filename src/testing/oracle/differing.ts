export type Differing = {
  readonly path: readonly string[];
  readonly found: unknown;
  readonly expected: unknown;
};

/** Represents an absent field. */
const nothing = Symbol('nothing');

/**
 * Returns the first difference between two values, or undefined if they are equal. Does not use the library's own
 * equality, because the laws must not depend on it.
 */
export const differing = (
  found: unknown,
  expected: unknown,
  path: readonly string[] = [],
): Differing | undefined => {
  if (Object.is(found, expected)) return undefined;
  if (!isObject(found) || !isObject(expected) || kindOf(found) !== kindOf(expected))
    return { path, found: orUndefined(found), expected: orUndefined(expected) };
  if (found instanceof Map || found instanceof Set || found instanceof Date)
    return differing(partsOf(found), partsOf(expected), path);
  for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    const inner = differing(own(found, key), own(expected, key), [...path, key]);
    if (inner !== undefined) return inner;
  }
  return undefined;
};

export const equal = (a: unknown, b: unknown): boolean => differing(a, b) === undefined;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const kindOf = (value: object): string =>
  Object.prototype.toString.call(value) +
  String(Object.getPrototypeOf(value) === null || Object.getPrototypeOf(value) === undefined);

const partsOf = (value: object): unknown =>
  value instanceof Date
    ? [value.getTime()]
    : value instanceof Map || value instanceof Set
      ? [...value]
      : value;

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : nothing;

const orUndefined = (value: unknown): unknown => (value === nothing ? undefined : value);
