import { isPlain, own } from '../../../object';
import { same } from '../../../same';

/** Where in a row a value stands: keys from the row inwards. Empty for the row itself. */
export type Path = readonly string[];

/** One difference between two values; a side that is absent has no field. */
export type Difference = {
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
};

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && isPlain(value);

/** What differs between two values: plain objects key by key, anything else as a whole. */
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

/** What stands at a path, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown => {
  let found = value;
  for (const key of path) found = isPlainObject(found) ? own(found, key) : undefined;
  return found;
};

/** A value with what stands at a path replaced, or taken out where `after` is undefined. */
export const withValueAt = (value: unknown, path: Path, after: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return after;
  const fields = new Map(Object.entries(isPlainObject(value) ? value : {}));
  const inner = withValueAt(fields.get(key), rest, after);
  if (inner === undefined) fields.delete(key);
  else fields.set(key, inner);
  return Object.fromEntries(fields);
};
