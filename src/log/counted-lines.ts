import type { Counted } from '../events/coverage/coverage-declared';
import { sha256 } from '../hash/sha256';
import { eventId } from '../vocabulary/ids';
import type { EventLog } from './event-log/event-log';
import { entriesOf } from './event-log/log-entry';

/** The SHA-256 of some ids, each followed by a newline. */
const digestOf = (ids: readonly string[]): string => sha256(ids.map((id) => `${id}\n`).join(''));

/** The ids of the lines of a log in order; a line of an unknown type may have none. */
const idsOf = (log: EventLog): readonly string[] => entriesOf(log).map(({ id = '' }) => id);

/**
 * What a declaration of coverage says of the lines above it: how many there are, and the digest of their
 * ids. Append the declaration to the same log.
 *
 * `ids: true` gives the ids too. Then `audit` names each line that is lost, and not only how many are.
 *
 * @example
 * countedLines(japanKoreaLog).events; // => 98
 */
export const countedLines = (log: EventLog, { ids = false } = {}): Counted => {
  const all = idsOf(log);
  if (!ids) return { events: all.length, digest: digestOf(all) };
  // A line without an id cannot be named; an id that cannot be an event's belongs to an unknown type.
  const named = all.filter(eventId.is);
  return { events: named.length, digest: digestOf(named), ids: named };
};

/** Which lines a declaration counted and the log does not hold. */
export type MissingLines = {
  /** The ids, where the declaration gives them. */
  readonly ids: readonly string[];
  /** What was found instead of what was counted, in words; undefined where nothing is missing. */
  readonly found: string | undefined;
};

/**
 * Compares a log with what a declaration counted. The lines above the declaration must be those that it
 * counted; where it gives their ids, all must be in the log, wherever they stand.
 */
export const missingLines = (log: EventLog, by: string, counted: Counted): MissingLines => {
  const all = idsOf(log);
  if (counted.ids !== undefined) {
    const held = new Set(all);
    const ids = counted.ids.filter((id) => !held.has(id));
    if (ids.length > 0) return { ids, found: `${ids.length} of them missing` };
    const isWhole =
      counted.ids.length === counted.events && digestOf(counted.ids) === counted.digest;
    return { ids, found: isWhole ? undefined : 'a list of ids that does not fit the digest' };
  }
  const at = all.indexOf(by);
  // A declaration that `suppose` added stands below all lines.
  const above = at < 0 ? all : all.slice(0, at);
  if (above.length !== counted.events) return { ids: [], found: `${above.length} lines above it` };
  return {
    ids: [],
    found: digestOf(above) === counted.digest ? undefined : 'other lines above it',
  };
};
