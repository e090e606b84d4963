import { frozenThroughout } from '../../immer';
import type { Change, Changes } from './changes';
import { withValueAtPath } from './support/difference';

/**
 * Applies what `changes` returned for two points to a snapshot of the state at the first point. The result is
 * the snapshot at the second point.
 *
 * @example
 * const [a, b] = ['2023-03-15', '2023-03-22'] as const;
 * const moved = applyChanges(pipe(japanKorea, changes(a, b)))(pipe(japanKorea, asOf(a), snapshot));
 * JSON.stringify(moved.disputes) === JSON.stringify(pipe(japanKorea, asOf(b), snapshot).disputes); // => true
 */
export const applyChanges =
  ({ world, learned }: Changes<unknown>) =>
  <S extends { readonly [table: string]: { readonly [row: string]: unknown } }>(before: S): S => {
    const tables = new Map<string, Map<string, unknown>>(
      Object.entries(before).map(([name, rows]) => [name, new Map(Object.entries(rows))]),
    );
    for (const change of [...world, ...learned]) applyOne(tables, change);
    const after = [...tables].map(
      ([name, rows]) =>
        [name, Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))] as const,
    );
    // The cast is safe: the changes come from states of the same projection, so the result has the shape of `before`.
    return frozenThroughout(Object.fromEntries(after)) as S;
  };

const applyOne = (tables: Map<string, Map<string, unknown>>, change: Change<unknown>): void => {
  const rows = tables.get(change.table) ?? new Map<string, unknown>();
  tables.set(change.table, rows);
  const after = withValueAtPath(rows.get(change.row), change.path, change.after);
  if (after === undefined) rows.delete(change.row);
  else rows.set(change.row, after);
};
