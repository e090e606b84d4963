import * as fc from 'fast-check';
import { isSome } from '../../../fp';
import type { TimedEvent } from '../../../temporal/event/event';
import type { Rows } from '../../../temporal/table/rows';
import { timeline } from '../../../temporal/timeline/timeline';
import { asOf } from '../../../temporal/verbs/as-of';
import { idsIn, type Version } from '../../oracle/oracle';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/** Law 1: `get`, `ids`, `where` and `keyed` agree with `entries`. */
export const waysOfReadingAgree = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points }) => {
    const built = timeline(projection)(log);
    for (const point of points) {
      // The state of every projection has the rows of each table under its name.
      const state = asOf(point)(built) as Readonly<Record<string, Rows<unknown>>>;
      for (const table of projection.tables) {
        const rows = state[table.name];
        if (rows === undefined) throw new Error(`the state has no table "${table.name}"`);
        const ids = [...idsIn(table, log.events.map(asVersion)), 'no such row'];
        const entries = rows.entries();
        const where = `${table.name} as of ${point}`;
        mustBeSame(
          ids.flatMap((id) => {
            const row = rows.get(id);
            return isSome(row) ? [[id, row.value]] : [];
          }),
          entries.filter(([id]) => ids.includes(id)),
          `get, ${where}`,
        );
        mustBeSame(
          rows.ids(),
          entries.map(([id]) => id),
          `ids, ${where}`,
        );
        mustBeSame(
          rows.where(() => true),
          entries.map(([, row]) => row),
          `where, ${where}`,
        );
        const keyOf = table.key;
        for (const key of new Set([...ids, ...ids.map((id) => keyOf?.(id) ?? id)]))
          mustBeSame(
            rows.keyed(key),
            entries.filter(([id]) => keyOf?.(id) === key),
            `keyed, ${where}`,
          );
      }
    }
  });

/** An event for the oracle; its order does not matter here. */
const asVersion = (event: TimedEvent): Version => ({ event, position: 0, recorded: 0, line: 0 });
