import * as fc from 'fast-check';
import { isSome } from '../../../fp';
import type { TimedEvent } from '../../../temporal/event/event';
import type { Rows } from '../../../temporal/table/rows';
import { timeline } from '../../../temporal/timeline/timeline';
import { asKnownAt } from '../../../temporal/verbs/as-known-at';
import { asOf } from '../../../temporal/verbs/as-of';
import {
  allVersionsOf,
  isAct,
  keysIn,
  momentOfPoint,
  stateFrom,
  type Version,
  versionsKnownAt,
} from '../../oracle/oracle';
import { mustBeSame } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 1: `get`, `ids` and `where` agree with `entries`. `keyed`, `idsUnder` and `idsBeginning` find
 * the rows that the naive oracle finds.
 */
export const waysOfReadingAgree = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge }) => {
    const built = timeline(projection)(log);
    const { offset } = log.header;
    const ever = log.events
      .filter((event) => !isAct(event))
      .flatMap(({ id }) => allVersionsOf(log, id))
      .map(asVersion);
    const keys = new Map(projection.tables.map((table) => [table.name, keysIn(table, ever)]));
    for (const [index, point] of points.entries()) {
      const known = [undefined, ...knowledge][index % (knowledge.length + 1)];
      const limit = known === undefined ? Number.POSITIVE_INFINITY : momentOfPoint(known, offset);
      const state = asOf(point)(known === undefined ? built : asKnownAt(known)(built));
      const moment = momentOfPoint(point, offset);
      const versions = versionsKnownAt(log, limit);
      const expected = stateFrom(projection, versions, moment, offset, new Map());
      const at = `as of ${point}, as known at ${known ?? 'the end of the log'}`;
      for (const [table, rows] of Object.entries(tablesOf(state)))
        mustReadAlike(rows, tablesOf(expected)[table], keys.get(table) ?? [], `${table} ${at}`);
    }
  });

// The cast is safe: the state of every projection has the rows of each table under the table's
// name.
const tablesOf = (state: unknown) => state as Readonly<Record<string, Rows<unknown>>>;

const mustReadAlike = (
  rows: Rows<unknown>,
  expected: Rows<unknown> | undefined,
  keys: readonly string[],
  where: string,
): void => {
  if (expected === undefined) throw new Error(`the oracle has no ${where}`);
  const entries = rows.entries();
  const got = [...keys, 'no such row'].flatMap((id) => {
    const row = rows.get(id);
    return isSome(row) ? [[id, row.value] as const] : [];
  });
  mustBeSame(
    [...got].sort(([a], [b]) => (a < b ? -1 : 1)),
    entries,
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
  for (const key of keys) {
    mustBeSame(rows.keyed(key), expected.keyed(key), `keyed "${key}", ${where}`);
    mustBeSame(rows.idsUnder(key), expected.idsUnder(key), `ids under "${key}", ${where}`);
    const prefix = key.slice(0, 1 + (key.length >> 1));
    mustBeSame(
      rows.idsBeginning(prefix),
      expected.idsBeginning(prefix),
      `ids beginning with "${prefix}", ${where}`,
    );
  }
};

/** The fields other than `event` can be 0, because `keysIn` does not use the order of events. */
const asVersion = (event: TimedEvent): Version => ({ event, position: 0, recorded: 0, line: 0 });
