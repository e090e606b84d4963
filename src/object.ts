export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object is plain, such as `{}` or an object from JSON, and not an instance of a class. */
export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Unlike `own`, this finds inherited fields too. */
export const field = (of: object, key: string): unknown =>
  // The cast is safe: any key of any object can be read.
  (of as Readonly<Record<string, unknown>>)[key];

/**
 * Returns the value of an object's own field, even of a field that is called `constructor` or
 * `__proto__`. Undefined if the object has no such field of its own.
 */
export const own = (of: object, key: string): unknown =>
  Object.hasOwn(of, key) ? field(of, key) : undefined;

export const push = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

const noFields = Object.freeze({});

/**
 * In V8, an object that was made by `{ ...object }` and then frozen has a hidden class of its own.
 * Such an object takes four times the memory, and its fields are slow to read. Copies made by more
 * than one spread share a hidden class, so this function spreads an empty object first.
 */
export const withFields = <A extends object, B extends object>(of: A, fields: B): A & B => ({
  ...noFields,
  ...of,
  ...fields,
});
