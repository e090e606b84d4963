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
 * Names each line of a log by its id. Only a line of an unknown type can lack an id, or have one
 * that is not allowed for an event. Such a line is named by the SHA-256 of its text, with a number
 * if the same text was already there.
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
 * Counts the lines of a log for a declaration of coverage: the number of lines, and the digest of
 * their ids. Append the declaration to the same log.
 *
 * With `ids: true` the result has the ids too. Then `audit` names each lost line; without the ids,
 * it only says how many lines are lost. A line without an id, or with an id that is not allowed for
 * an event, is named `sha256:` and the SHA-256 of its text. Only a line of an unknown type can be
 * such a line.
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
   * What the log holds where the counted lines should be, in words for a message. Undefined if no
   * line is missing.
   */
  readonly found: string | undefined;
};

/**
 * The counted lines must be exactly the lines above the declaration. If the count has their ids,
 * the counted lines may be anywhere in the log, among other lines.
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
  // A count made with `ids` names lines without an id as well, and its digest covers these names.
  // Such a count may be compared here without its `ids`.
  const isSame =
    digestOf(above) === counted.digest ||
    digestOf(namesOf(log).slice(0, above.length)) === counted.digest;
  return { ids: [], found: isSame ? undefined : 'other lines above it' };
};
