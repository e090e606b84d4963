import type { Counted } from '../events/coverage/coverage-declared';
import { sha256 } from '../hash/sha256';
import { type EventId, eventId } from '../vocabulary/ids';
import type { EventLog } from './event-log/event-log';
import { entriesOf } from './event-log/log-entry';
import { lineCount } from './text/lines';

const digestOf = (ids: readonly string[]): string => sha256(ids.map((id) => `${id}\n`).join(''));

/** A line of an unknown type may have no id. */
const idsOf = (log: EventLog): readonly string[] => entriesOf(log).map(({ id = '' }) => id);

/**
 * Returns a name for each line of a log. The name of a line is its id, if that id is allowed for an
 * event. Any other line is of an unknown type. Its name has the SHA-256 of its text, and a number if
 * an earlier line has the same text.
 */
const namesOf = (log: EventLog): readonly EventId[] => {
  const repeated = new Map<string, number>();
  return entriesOf(log).map((entry) => {
    if (eventId.is(entry.id)) return entry.id;
    const name = `sha256:${sha256(entry._tag === 'Unknown' ? entry.raw : '')}`;
    const times = (repeated.get(name) ?? 0) + 1;
    repeated.set(name, times);
    // The cast is safe: letters, digits and colons are allowed in an id.
    return (times === 1 ? name : `${name}:${times}`) as EventId;
  });
};

/**
 * Returns the number of lines of a log, and the digest of their ids, for a declaration of coverage.
 * Append the declaration to the same log.
 *
 * With `ids: true` the result has the ids too, so that `audit` names each lost line. Without the
 * ids, `audit` can only compare the number and the digest. A line of an unknown type may have no
 * id, or an id that is not allowed for an event. For such a line, the result has `sha256:` and the
 * SHA-256 of the line's text instead.
 *
 * @example
 * countedLines(japanKoreaLog).events; // => 98
 */
export const countedLines = (log: EventLog, { ids = false } = {}): Counted => {
  const count = (all: readonly string[]) => ({ events: all.length, digest: digestOf(all) });
  if (!ids) return count(idsOf(log));
  const names = namesOf(log);
  return { ...count(names), ids: names };
};

export type MissingLines = {
  /** The ids of the missing lines, if the declaration has ids. */
  readonly ids: readonly string[];
  /**
   * What the log holds where the counted lines should be, in words for a message. Undefined if the log has all
   * counted lines and the ids of the declaration fit its digest.
   */
  readonly found: string | undefined;
};

/**
 * Finds out whether counted lines are missing. If the count has ids, the ids must fit the digest, and
 * the log must have a line for each id. The lines can be at any place in the log. Without ids, the
 * counted lines must be exactly the lines above the declaration.
 */
export const missingLines = (log: EventLog, by: string, counted: Counted): MissingLines => {
  if (counted.ids !== undefined) {
    const held = new Set<string>(namesOf(log));
    const ids = counted.ids.filter((id) => !held.has(id));
    if (ids.length > 0) return { ids, found: `lost ${ids.length} of them` };
    const isWhole =
      counted.ids.length === counted.events && digestOf(counted.ids) === counted.digest;
    return { ids, found: isWhole ? undefined : 'a list of ids that does not fit the digest' };
  }
  const all = idsOf(log);
  const at = all.indexOf(by);
  // A declaration that `suppose` added has no line, so it counts as coming after all lines.
  const above = at < 0 ? all : all.slice(0, at);
  if (above.length !== counted.events)
    return { ids: [], found: `${lineCount(above.length)} above it` };
  // With `ids: true`, the digest that `countedLines` makes covers the names of `namesOf`. A declaration
  // may have this digest although it leaves out the ids.
  const isSame =
    digestOf(above) === counted.digest ||
    digestOf(namesOf(log).slice(0, above.length)) === counted.digest;
  return { ids: [], found: isSame ? undefined : 'other lines above it' };
};
