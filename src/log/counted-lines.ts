import type { Counted } from '../events/coverage/coverage-declared';
import { sha256 } from '../hash/sha256';
import { type EventId, eventId } from '../vocabulary/ids';
import type { EventLog } from './event-log/event-log';
import { entriesOf } from './event-log/log-entry';
import { lineCount } from './text/lines';

/** Returns the SHA-256 of the ids, each followed by a newline. */
const digestOf = (ids: readonly string[]): string => sha256(ids.map((id) => `${id}\n`).join(''));

/** Returns the ids of the lines of a log, in order. A line of an unknown type may have no id. */
const idsOf = (log: EventLog): readonly string[] => entriesOf(log).map(({ id = '' }) => id);

/**
 * Names each line of a log: by its id, if it is one that an event can have. Only lines of unknown types have
 * another id or none. The SHA-256 of its text names such a line, and a number after it a repetition.
 */
const namesOf = (log: EventLog): readonly EventId[] => {
  const repeated = new Map<string, number>();
  return entriesOf(log).map((entry) => {
    if (eventId.is(entry.id)) return entry.id;
    const name = `sha256:${sha256(entry._tag === 'Unknown' ? entry.raw : '')}`;
    const times = (repeated.get(name) ?? 0) + 1;
    repeated.set(name, times);
    // An id may consist of letters, digits and colons, as this one does.
    return (times === 1 ? name : `${name}:${times}`) as EventId;
  });
};

/**
 * Counts the lines of a log for a declaration of coverage: the number of lines, and the digest of
 * their ids. Append the declaration to the same log.
 *
 * With `ids: true` the result has the ids too. Then `audit` names each line that is lost, and not
 * only their number. A line of an unknown type that has no id, or one that no event can have, is named
 * `sha256:` and the SHA-256 of its text.
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

/** The lines that a declaration counted and the log no longer holds. */
export type MissingLines = {
  /** The ids of these lines, if the declaration has ids. */
  readonly ids: readonly string[];
  /** What the log holds in place of the counted lines, in words. Undefined if no line is missing. */
  readonly found: string | undefined;
};

/**
 * Compares a log with the lines that a declaration counted. The lines above the declaration must be
 * those that it counted. If it has their ids, it is enough that all are somewhere in the log.
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
  // A declaration that `suppose` added comes after all lines.
  const above = at < 0 ? all : all.slice(0, at);
  if (above.length !== counted.events)
    return { ids: [], found: `${lineCount(above.length)} above it` };
  return {
    ids: [],
    found: digestOf(above) === counted.digest ? undefined : 'other lines above it',
  };
};
