import { isPlain } from './object';

/**
 * Only the library itself reads these fields of rows, such as decisions that are not yet in effect and the
 * ids of the acts that set a field. Answers leave these fields out, unless a query for changes sets
 * `internals`.
 */
export const internals: ReadonlySet<string> = new Set([
  'act',
  'decisions',
  'latest',
  'layers',
  'pending',
  'progress',
  'scheduled',
]);

export const isInternal = (path: readonly string[]): boolean =>
  path.some((key) => internals.has(key));

/** Returns a row without the fields of `internals`, at any depth. */
export const withoutInternals = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutInternals);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      internals.has(key) ? [] : [[key, withoutInternals(each)]],
    ),
  );
};
