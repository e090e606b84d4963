import type { PolicyEvent } from '../events/catalogue';
import type { KnownEvents } from '../events/decode/event-vocabulary';
import { emptyChain, lineDigest, nextHead } from '../hash/chain';
import type { EventLog } from '../log/event-log/event-log';
import { entriesOf, type LogEntry } from '../log/event-log/log-entry';
import { formatEvent, formatLog } from '../log/format';
import { push } from '../object';
import { type Relations, relations } from '../relations/relations';
import { isActOnRecord, type TimedEvent } from '../temporal/event/event';
import { machineOf, type Timeline, timeline } from '../temporal/timeline/timeline';
import { withoutLeftOut } from '../temporal/verbs/evidence/left-out';

export type NumberedLine = {
  readonly line: number;
  /** The id of the event on the line; undefined for a line of an unknown type that has no id. */
  readonly id: string | undefined;
  /** When the event became known. Undefined if a line of an unknown type does not say so. */
  readonly recordedAt?: string | undefined;
  /** When the line was written into the log. Undefined if the line does not say so. */
  readonly enteredAt?: string | undefined;
  /** The SHA-256 of the line as `formatLog` writes it. */
  readonly digest: string;
  /** The head of the chain after this line. */
  readonly head: string;
};

export type ChainedLog = {
  /** The timeline of the log as it was read. */
  readonly timeline: Timeline<Relations, EventLog>;
  /**
   * The same timeline without the knowledge that faulty lines were left out when the log was read. Its answers
   * depend only on the lines that the log holds.
   */
  readonly sound: Timeline<Relations, EventLog>;
  readonly offsetMs: number;
  readonly lines: readonly NumberedLine[];
  /** For each event id, the numbers of the lines that state, correct or retract that event. */
  readonly about: ReadonlyMap<string, readonly number[]>;
  /**
   * The head of the hash chain before the first line below the header. It depends on the header,
   * which is part of the chain.
   */
  readonly first: string;
};

/** Undefined for a log of built-in events. */
export type OwnVocabulary = KnownEvents<TimedEvent> | undefined;

const known = new WeakMap<EventLog, { readonly by: OwnVocabulary; readonly chain: ChainedLog }>();

/**
 * Returns the lines of a log with their hash chain. The vocabulary says how events are written as lines. The
 * result is kept for the next call with the same log and vocabulary.
 */
export const chained = (log: EventLog<TimedEvent>, vocabulary?: OwnVocabulary): ChainedLog => {
  // The cast is safe: the tables of `relations` handle only the built-in events and ignore all others.
  const all = log as EventLog;
  const made = known.get(all);
  if (made !== undefined && made.by === vocabulary) return made.chain;
  const chain = chainOf(all, vocabulary);
  known.set(all, { by: vocabulary, chain });
  return chain;
};

const chainOf = (log: EventLog, vocabulary: OwnVocabulary): ChainedLog => {
  const written = (event: PolicyEvent) =>
    vocabulary === undefined ? formatEvent(event) : formatEvent(event, { vocabulary });
  const empty = { ...log, events: [], unknown: [] };
  const [header = ''] = (
    vocabulary === undefined ? formatLog(empty) : formatLog(empty, { vocabulary })
  ).split('\n');
  const first = nextHead(emptyChain, lineDigest(header));
  const lines: NumberedLine[] = [];
  const about = new Map<string, number[]>();
  let head = first;
  for (const [index, entry] of entriesOf(log).entries()) {
    const digest = lineDigest(entry._tag === 'Known' ? written(entry.event) : entry.raw);
    head = nextHead(head, digest);
    const { recordedAt, enteredAt } = entry._tag === 'Known' ? entry.event : entry;
    lines.push({ line: index + 1, id: entry.id, recordedAt, enteredAt, digest, head });
    for (const id of idsIn(entry)) push(about, id, index + 1);
  }
  const replayed = timeline(relations)(log);
  const { offsetMs } = machineOf(replayed);
  const sound = withoutLeftOut(replayed);
  return { timeline: replayed, sound, offsetMs, lines, about, first };
};

const idsIn = (entry: LogEntry): readonly string[] => {
  const own = entry.id === undefined ? [] : [entry.id];
  if (entry._tag === 'Unknown') return own;
  const { event } = entry;
  return isActOnRecord(event) ? [...own, event.data.target] : own;
};

export const headAt = ({ lines, first }: ChainedLog, version: number): string | undefined =>
  version === 0 ? first : lines[version - 1]?.head;
