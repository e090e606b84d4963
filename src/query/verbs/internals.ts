import { isPlain } from '../../object';

/**
 * The fields of rows that only the library itself reads: what is decided and waits, and the ids of the
 * acts that made a field as it is. An answer names the acts beside the change.
 */
const internals: ReadonlySet<string> = new Set([
  'act',
  'decisions',
  'latest',
  'layers',
  'pending',
  'progress',
  'scheduled',
]);

/** Whether a path leads to or through such a field. */
export const isInternal = (path: readonly string[]): boolean =>
  path.some((key) => internals.has(key));

/** A row without such fields, however deep. */
export const withoutInternals = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutInternals);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      internals.has(key) ? [] : [[key, withoutInternals(each)]],
    ),
  );
};
