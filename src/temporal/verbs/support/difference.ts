import { isPlain, own } from '../../../object';
import { same } from '../../../same';

/** The keys that lead from a row to a value in it. Empty for the row itself. */
export type Path = readonly string[];

/**
 * One difference between two values. `before` is absent if the first value has nothing at the path. `after` is
 * absent if the second value has nothing at the path.
 */
export type Difference = {
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
};

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && isPlain(value);

/** Plain objects are compared key by key, other values as a whole. */
export const differences = (
  before: unknown,
  after: unknown,
  path: Path = [],
): readonly Difference[] => {
  if (same(before, after)) return [];
  if (!isPlainObject(before) || !isPlainObject(after))
    return [
      {
        path,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(own(before, key), own(after, key), [...path, key]));
};

export const valueAtPath = (value: unknown, path: Path): unknown => {
  let found = value;
  for (const key of path) found = isPlainObject(found) ? own(found, key) : undefined;
  return found;
};

export const withValueAtPath = (value: unknown, path: Path, after: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return after;
  const fields = new Map(Object.entries(isPlainObject(value) ? value : {}));
  const inner = withValueAtPath(fields.get(key), rest, after);
  if (inner === undefined) fields.delete(key);
  else fields.set(key, inner);
  return Object.fromEntries(fields);
};
