/** Whether a value is an object with fields rather than an array or `null`. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object was made by braces or by JSON, rather than by a class. */
export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A field of an object, inherited ones too; undefined where there is none. */
export const field = (of: object, key: string): unknown =>
  // Every object can be read by any key.
  (of as Readonly<Record<string, unknown>>)[key];

/** A field that an object has itself, even where it is called `constructor` or `__proto__`. */
export const own = (of: object, key: string): unknown =>
  Object.hasOwn(of, key) ? field(of, key) : undefined;

/** Adds a value to the list under a key. */
export const push = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};
