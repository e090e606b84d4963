import { isPlain } from '../../object';

/** A value that JSON can write. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * Turns an answer into JSON, in the form in which `ask` returns it: an `Option` becomes its value or null, a
 * map becomes a list of pairs, a set becomes a list. Fields without a value are left out, and a number that
 * JSON cannot write becomes null.
 *
 * @example
 * toJson(pipe(japanKorea, asOf('2020-01-01'), dispute('DS1'))); // => null
 */
export const toJson = (value: unknown): Json => {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object') return null;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Map) return [...value].map(([key, each]) => [toJson(key), toJson(each)]);
  if (value instanceof Set) return [...value].map(toJson);
  if (value instanceof Date) return value.toISOString();
  const option = optionIn(value);
  return option === undefined ? fieldsToJson(value) : toJson(option.value);
};

export const fieldsToJson = (value: object): { readonly [key: string]: Json } => {
  const fields: [string, Json][] = [];
  for (const [key, each] of Object.entries(value))
    if (each !== undefined) fields.push([key, toJson(each)]);
  return Object.fromEntries(fields);
};

const optionIn = (value: object): { readonly value: unknown } | undefined => {
  if (!isPlain(value) || !('_tag' in value)) return undefined;
  const keys = Object.keys(value).length;
  if (value._tag === 'None' && keys === 1) return { value: null };
  return value._tag === 'Some' && keys === 2 && 'value' in value ? value : undefined;
};

export function* textsIn(json: Json): Iterable<string> {
  if (typeof json === 'string') yield json;
  else if (typeof json === 'object' && json !== null)
    for (const part of Object.values(json)) yield* textsIn(part);
}
