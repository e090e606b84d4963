import type { PolicyEvent } from '../events/catalogue';
import { withAnchor } from '../flaw';
import { type Either, left, right } from '../fp';
import { enteredMoment } from '../temporal/event/entered';
import type { TimedEvent } from '../temporal/event/event';
import { offsetMillis } from '../time/offset';
import { recordedMs } from './checks/acts';
import { isSame } from './checks/integrity';
import type { EventLog } from './event-log/event-log';
import type { LogHeader } from './event-log/header';
import { holdingsOf } from './event-log/holdings';
import { entriesOf, type LogEntry, logFrom } from './event-log/log-entry';

/** Why two logs cannot be merged. */
export type MergeError = {
  readonly _tag: 'PartiesDiffer' | 'OffsetsDiffer' | 'VocabulariesDiffer' | 'IdsConflict';
  /** The ids that name different events in the two logs; empty for other errors. */
  readonly ids: readonly string[];
  readonly message: string;
};

/**
 * Merges two logs of the same two parties.
 *
 * Lines are ordered by `recordedAt`. If every known event of both logs has `enteredAt`, the lines are ordered by
 * `enteredAt` instead. The lines of each log keep their order. If two lines have the same time, the line of `to`
 * comes before the line of `added`. The two logs can be branches of one log, each with new lines of its own.
 *
 * An event in both logs is kept once. It is an error if an id names two different events, or if the logs have
 * different parties or offsets. A line of an unknown type stays after the event that it followed. The warnings
 * of both logs are kept. Their line numbers are those of the text that each log was read from.
 *
 * A log of the parties `['*', '*']` merges with a log of any parties and any offset. The merged log has the
 * parties and the offset of the other log. A log of the built-in events merges with a log of a vocabulary that
 * has these events. Logs of two vocabularies with different names do not merge.
 *
 * @example
 * const empty = emptyLog({ parties: ['KOR', 'JPN'], offset: '+09:00' });
 * const both = pipe(japanKoreaLog, merge(empty));
 * isRight(both) && both.right.events.length === japanKoreaLog.events.length; // => true
 */
export const merge =
  <F extends TimedEvent = PolicyEvent>(added: EventLog<F>) =>
  <E extends TimedEvent = PolicyEvent>(to: EventLog<E>): Either<MergeError, EventLog<E | F>> => {
    // The casts are safe: events are only compared and ordered here, whatever their vocabulary.
    const [log, other] = [to, added] as unknown as readonly [EventLog, EventLog];
    const mismatch = mismatchOf(log, other);
    if (mismatch !== undefined) return left(mismatch);
    const held = holdingsOf(log);
    const raws = new Set(log.unknown.map(({ raw }) => raw));
    const conflicts: string[] = [];
    const isNew = (entry: LogEntry): boolean => {
      const here = entry.id === undefined ? undefined : held.byId.get(entry.id);
      if (here === undefined) return entry._tag === 'Known' || !raws.has(entry.raw);
      if (!isSame(here, entry)) conflicts.push(here.id ?? '');
      return false;
    };
    const header = headerOf(log, other);
    const offsetMs = offsetMillis(header.offset);
    const timeOf = isStamped(log) && isStamped(other) ? enteredIn : recordedMs;
    const theirs = blocksOf(entriesOf(other), (event) => timeOf(event, offsetMs), isNew);
    if (conflicts.length > 0) return left(conflict(conflicts));
    const entries = interleave(
      blocksOf(
        entriesOf(log),
        (event) => timeOf(event, offsetMs),
        () => true,
      ),
      theirs,
    );
    const merged: EventLog<TimedEvent> = logFrom(
      header,
      entries,
      [...log.warnings, ...other.warnings],
      (log.leftOut ?? 0) + (other.leftOut ?? 0),
    );
    // The cast is safe: every event comes from one of the two logs.
    return right(merged as EventLog<E | F>);
  };

const isStamped = ({ events }: EventLog): boolean =>
  events.every(({ enteredAt }) => enteredAt !== undefined);

const enteredIn = (event: PolicyEvent, offsetMs: number): number =>
  enteredMoment(event, offsetMs) ?? Number.NEGATIVE_INFINITY;

/** An event, and the lines of unknown types that follow it. A merge does not separate them. */
type Block = { readonly recorded: number; readonly entries: LogEntry[] };

const blocksOf = (
  entries: readonly LogEntry[],
  timeOf: (event: PolicyEvent) => number,
  isWanted: (entry: LogEntry) => boolean,
): readonly Block[] => {
  let block: Block = { recorded: Number.NEGATIVE_INFINITY, entries: [] };
  const blocks = [block];
  for (const entry of entries) {
    if (entry._tag === 'Known') {
      block = { recorded: timeOf(entry.event), entries: [] };
      blocks.push(block);
    }
    if (isWanted(entry)) block.entries.push(entry);
  }
  return blocks;
};

const interleave = (ours: readonly Block[], theirs: readonly Block[]): readonly LogEntry[] => {
  const entries: LogEntry[] = [];
  const take = (block: Block) => {
    for (const entry of block.entries) entries.push(entry);
  };
  let next = 0;
  for (const block of ours) {
    for (; (theirs[next]?.recorded ?? Number.POSITIVE_INFINITY) < block.recorded; next++)
      take(theirs[next] ?? block);
    take(block);
  }
  for (const block of theirs.slice(next)) take(block);
  return entries;
};

const headerOf = (log: EventLog, other: EventLog): LogHeader => {
  const header = isOfAll(log) ? other.header : log.header;
  const [here, there] = [log.header.vocabulary, other.header.vocabulary];
  const vocabulary = (here?.version ?? 0) < (there?.version ?? 0) ? there : here;
  return vocabulary === undefined ? header : { ...header, vocabulary };
};

/** If the first party is `*`, the second is `*` too, and the log merges with logs of any parties and any offset. */
const isOfAll = ({ header }: EventLog): boolean => header.parties[0] === '*';

const mismatchOf = (log: EventLog, other: EventLog): MergeError | undefined => {
  const [ours, theirs] = [log.header.vocabulary?.name, other.header.vocabulary?.name];
  if (ours !== undefined && theirs !== undefined && ours !== theirs)
    return {
      _tag: 'VocabulariesDiffer',
      ids: [],
      message: withAnchor(
        `expected a log of the vocabulary "${ours}", found one of "${theirs}". Make a vocabulary that joins the two, and read both logs with it.`,
        'VocabulariesDiffer',
      ),
    };
  if (isOfAll(log) || isOfAll(other)) return undefined;
  const here = [...log.header.parties].sort().join(' and ');
  const there = [...other.header.parties].sort().join(' and ');
  if (here !== there)
    return {
      _tag: 'PartiesDiffer',
      ids: [],
      message: withAnchor(
        `expected a log of ${here}, found one of ${there}. Merge only logs of the same two parties.`,
        'PartiesDiffer',
      ),
    };
  if (offsetMillis(log.header.offset) === offsetMillis(other.header.offset)) return undefined;
  return {
    _tag: 'OffsetsDiffer',
    ids: [],
    message: withAnchor(
      `expected the offset ${log.header.offset}, found ${other.header.offset}. A date means another day there: choose one offset and correct the dates of one log.`,
      'OffsetsDiffer',
    ),
  };
};

const conflict = (ids: readonly string[]): MergeError => ({
  _tag: 'IdsConflict',
  ids,
  message: withAnchor(
    `expected each id to name one event, found different events under ${list(ids)}. Give one of each two events another id.`,
    'IdsConflict',
  ),
});

const list = (ids: readonly string[]): string =>
  ids.length <= 10 ? ids.join(', ') : `${ids.slice(0, 10).join(', ')} and ${ids.length - 10} more`;
