import type { Counted } from '../events/coverage/coverage-declared';
import { sha256 } from '../hash/sha256';
import { eventId } from '../vocabulary/ids';
import type { EventLog } from './event-log/event-log';
import { entriesOf } from './event-log/log-entry';

/** Returns the SHA-256 of the ids, each followed by a newline. */
const digestOf = (ids: readonly string[]): string => sha256(ids.map((id) => `${id}\n`).join(''));

/** Returns the ids of the lines of a log, in order. A line of an unknown type may have no id. */
const idsOf = (log: EventLog): readonly string[] => entriesOf(log).map(({ id = '' }) => id);

/**
 * Counts the lines of a log for a declaration of coverage: the number of lines, and the digest of
 * their ids. Append the declaration to the same log.
 *
 * With `ids: true` the result has the ids too. Then `audit` names each line that is lost, and not
 * only their number.
 *
 * @example
 * countedLines(japanKoreaLog).events; // => 98
 */
export const countedLines = (log: EventLog, { ids = false } = {}): Counted => {
  const all = idsOf(log);
  if (!ids) return { events: all.length, digest: digestOf(all) };
  // Only lines with an id that an event can have are counted. Others have no id, or belong to an
  // unknown type.
  const named = all.filter(eventId.is);
  return { events: named.length, digest: digestOf(named), ids: named };
};

/** The lines that a declaration counted and the log no longer holds. */
export type MissingLines = {
  /** The ids of these lines, if the declaration has ids. */
  readonly ids: readonly string[];
  /** What was found instead, in words. Undefined if no line is missing. */
  readonly found: string | undefined;
};

/**
 * Compares a log with the lines that a declaration counted. The lines above the declaration must be
 * those that it counted. If it has their ids, it is enough that all are somewhere in the log.
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
  // A declaration that `suppose` added comes after all lines.
  const above = at < 0 ? all : all.slice(0, at);
  if (above.length !== counted.events) return { ids: [], found: `${above.length} lines above it` };
  return {
    ids: [],
    found: digestOf(above) === counted.digest ? undefined : 'other lines above it',
  };
};
