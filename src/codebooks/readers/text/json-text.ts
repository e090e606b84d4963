/** An object of JSON of which nothing more is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field as text: a number as it prints, several texts parted by `; `, and anything else as none. */
export const textIn = (object: JsonObject, name: string): string =>
  textOf(Object.hasOwn(object, name) ? object[name] : undefined);

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string').join('; ')
    : '';
};
