import { nearest } from '../../../nearest';
import type { Moment } from '../../../time/moment';
import { isKnown } from '../../event/entry';
import { valueAt } from '../../fold/versions';
import { hasKeyAt } from '../../rows/has-key';
import { entriesInOrder, foldAt, hasKnown } from '../../rows/row-history';
import { idsUnder, rowHistoryOf, sortedIds, type TableIndex } from '../../rows/row-index';
import type { Machine } from '../../timeline/timeline';
import type { Asked } from './ask';

/**
 * Something that a question looked for and that does not exist at the point: a row with an id, or any row
 * with a key.
 */
export type Absent = {
  readonly table: string;
  /** The id or key that was looked for. */
  readonly sought: string;
  readonly by: 'id' | 'key';
  /**
   * The most similar id or key of the table that the log knows. It is `sought` itself if the log
   * knows that id or key at another time. Absent if no id or key is similar.
   */
  readonly nearest?: string;
};

/**
 * Returns the rows and keys that a question looked for and that do not exist at `moment`. Rows and
 * keys for which the table has a similar id or key come first.
 */
export const absentIn = (
  { sought, keys }: Pick<Asked<unknown>, 'sought' | 'keys'>,
  moment: Moment,
  { knowledge }: Machine,
): readonly Absent[] => {
  const isThere = (index: TableIndex, id: string) => {
    const rowHistory = rowHistoryOf(index, id);
    return rowHistory !== undefined && valueAt(foldAt(rowHistory, knowledge), moment) !== undefined;
  };
  // A row may get the key only later, in valid time or in system time. Until then the row does not count as
  // found under the key.
  const isUnder = (index: TableIndex, id: string, key: string) => {
    const rowHistory = rowHistoryOf(index, id);
    return (
      rowHistory !== undefined && isThere(index, id) && hasKeyAt(rowHistory, key, knowledge, moment)
    );
  };
  const found = [
    ...sought()
      .filter(({ index, id }) => !isThere(index, id))
      .map(({ index, id }) => absent(index, 'id', id, idsKnown(index, knowledge))),
    ...keys()
      .filter(({ index, key }) => !idsUnder(index, key).some((id) => isUnder(index, id, key)))
      .map(({ index, key }) => absent(index, 'key', key, keysKnown(index, knowledge))),
  ];
  return [
    ...found.filter((each) => each.nearest !== undefined),
    ...found.filter((each) => each.nearest === undefined),
  ];
};

const absent = (
  { table }: TableIndex,
  by: Absent['by'],
  sought: string,
  known: readonly string[],
): Absent => {
  const guess = known.includes(sought) ? sought : nearest(sought, known);
  const row = { table: table.name, sought, by };
  return Object.freeze(guess === undefined ? row : { ...row, nearest: guess });
};

const idsKnown = (index: TableIndex, knowledge: number): readonly string[] =>
  sortedIds(index).filter((id) => {
    const rowHistory = rowHistoryOf(index, id);
    return rowHistory !== undefined && hasKnown(rowHistory, knowledge);
  });

/** A row gets keys from its id and from its known events. */
const keysKnown = (index: TableIndex, knowledge: number): readonly string[] => {
  const { table } = index;
  const keys = new Set<string>();
  for (const id of idsKnown(index, knowledge)) {
    if (table.key !== undefined) keys.add(table.key(id));
    const rowHistory = table.hasEventKeys ? rowHistoryOf(index, id) : undefined;
    for (const entry of rowHistory === undefined ? [] : entriesInOrder(rowHistory))
      if (isKnown(entry, knowledge))
        for (const key of table.handlers.get(entry.event.type)?.keys?.(entry.event, id) ?? [])
          keys.add(key);
  }
  return [...keys];
};
