import { resolvedAt } from '../../corrections/resolution';
import { allKnowledge, type Entry } from '../../event/entry';
import { isCorrection, type TimedEvent } from '../../event/event';
import { type RuleRefusal, step } from '../../fold/fold';
import { foldAt, type RowHistory } from '../../rows/row-history';
import { rowHistoryOf, rowsOf } from '../../rows/row-index';
import type { Refusal } from '../../timeline/projection';
import type { Machine } from '../../timeline/timeline';
import { impreciseAdvice } from './imprecise-advice';

/**
 * Returns a refusal for each new event that breaks a rule. The log of `machine` already includes the new
 * events. To check them, replays each row that they concern up to the last new event on that row. Later
 * questions reuse this replay.
 */
export const ruleRefusals = (
  machine: Machine,
  events: readonly TimedEvent[],
  refusalOf: (event: TimedEvent, because: string) => Refusal,
): readonly Refusal[] => {
  const added = versionsFrom(machine, events);
  const found: Refusal[] = [];
  for (const rowHistory of historiesOf(machine, added.keys())) {
    const fold = foldAt(rowHistory, allKnowledge);
    const last = fold.entries.findLastIndex((entry) => added.has(entry));
    const { table, id } = fold;
    const report = (event: TimedEvent, { entry, refusal, isRemark }: RuleRefusal): void => {
      // A log may leave out what happened before its first event, so a missing earlier event is no reason to
      // refuse a new event. `audit` reports the missing event.
      if (!isRemark)
        found.push(
          refusalOf(
            event,
            ` (${event.type}) at ${table.name} "${id}": ${refusal}.${impreciseAdvice(fold.entries, entry, machine.offsetMs)}`,
          ),
        );
    };
    while (fold.next <= last) {
      const entry = fold.entries[fold.next];
      const event = entry && added.get(entry);
      step(fold, event && ((refused) => report(event, refused)));
    }
  }
  return found.sort((a, b) => a.index - b.index);
};

/** The current version of each event that was added or corrected, with the new event that made the version. */
const versionsFrom = (
  { resolution }: Machine,
  events: readonly TimedEvent[],
): ReadonlyMap<Entry, TimedEvent> => {
  const added = new Map<Entry, TimedEvent>();
  for (const event of events) {
    const id = isCorrection(event) ? event.data.target : event.id;
    for (const entry of resolvedAt(resolution, id)?.entries ?? [])
      if (entry.knownUntil === Number.POSITIVE_INFINITY) added.set(entry, event);
  }
  return added;
};

const historiesOf = ({ rows }: Machine, entries: Iterable<Entry>): ReadonlySet<RowHistory> => {
  const found = new Set<RowHistory>();
  for (const { event } of entries)
    for (const index of rows.values()) {
      const { table } = index;
      const handler = table.handlers.get(event.type);
      if (handler === undefined) continue;
      for (const id of rowsOf(handler, event, table)) {
        const rowHistory = rowHistoryOf(index, id);
        if (rowHistory !== undefined) found.add(rowHistory);
      }
    }
  return found;
};
