import type { Moment } from '../../time/moment';
import { allKnowledge, type Entry, isKnown } from '../event/entry';
import { versionsUpTo } from '../fold/versions';
import type { RowName } from '../table/any-table';
import { entriesInOrder, foldAt, hasKnown, type RowHistory } from './row-history';

/**
 * Whether an event that is known at `knowledge` gives the row this key, at any point in valid time. Call this only
 * for a row that the index found under the key.
 */
export const hasKnownKey = (rowHistory: RowHistory, key: string, knowledge: Moment): boolean => {
  const entries = entriesInOrder(rowHistory);
  // The index found the key in an event of the row or in the row's id. If all events are known and none was
  // corrected, that event still counts, so nothing needs to be checked.
  if (knowledge === allKnowledge && !rowHistory.isRevised) return entries.length > 0;
  if (isKeyOfId(rowHistory, key)) return hasKnown(rowHistory, knowledge);
  return entries.some((entry) => isKnown(entry, knowledge) && givesKey(rowHistory, entry, key));
};

export const hasKeyAt = (
  rowHistory: RowHistory,
  key: string,
  knowledge: Moment,
  moment: Moment,
): boolean =>
  isKeyOfId(rowHistory, key) ||
  versionsUpTo(foldAt(rowHistory, knowledge), moment).some(({ maker }) =>
    givesKey(rowHistory, maker, key),
  );

const isKeyOfId = ({ table, id }: RowName, key: string): boolean => table.key?.(id) === key;

const givesKey = ({ table, id }: RowName, { event }: Entry, key: string): boolean =>
  table.handlers.get(event.type)?.keys?.(event, id).includes(key) === true;
