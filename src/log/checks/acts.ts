import type { PolicyEvent } from '../../events/catalogue';
import { isLeft } from '../../fp';
import { push } from '../../object';
import { isActOnRecord } from '../../temporal/event/event';
import { correctionsAfterRetraction, type LogLine } from '../../temporal/event/log-line';
import { type RecordTime, recordTimeOf } from '../../temporal/event/position';
import type { Holdings } from '../event-log/holdings';
import type { KnownEntry, LogEntry } from '../event-log/log-entry';

/** Undefined if `recordedAt` is an interval whose end, at the offset of the log, is before its start. */
const recordTimeIn = ({ recordedAt }: PolicyEvent, offsetMs: number): RecordTime | undefined => {
  const time = recordTimeOf(recordedAt, offsetMs);
  return isLeft(time) ? undefined : time.right;
};

/**
 * Returns when an event was recorded, in epoch milliseconds. A date counts from the start of its
 * day. An event whose `recordedAt` cannot be used counts as recorded before all others.
 */
export const recordedMs = (event: PolicyEvent, offsetMs: number): number =>
  recordTimeIn(event, offsetMs)?.recorded ?? Number.NEGATIVE_INFINITY;

type Correcting = { readonly entry: KnownEntry; readonly target: string };

export const correctionsTooLate = (
  held: Holdings,
  fresh: readonly LogEntry[],
  offsetMs: number,
): readonly Correcting[] => {
  const acts = new Map<string, LogLine<PolicyEvent>[]>();
  // Replay ignores an event whose `recordedAt` cannot be used, so a retraction of that kind ends nothing.
  const lineOf = (event: PolicyEvent, index: number): readonly LogLine<PolicyEvent>[] => {
    const recordTime = recordTimeIn(event, offsetMs);
    return recordTime === undefined ? [] : [{ event, index, recordTime }];
  };
  fresh.forEach((entry, index) => {
    if (entry._tag !== 'Known' || !isActOnRecord(entry.event)) return;
    for (const line of lineOf(entry.event, index)) push(acts, entry.event.data.target, line);
  });
  const tooLate = new Set<PolicyEvent>();
  for (const [target, lines] of acts) {
    // Retractions in the log come before every new entry, so they get the index -1.
    const before = (held.retractions.get(target) ?? []).flatMap((event) => lineOf(event, -1));
    for (const { event } of correctionsAfterRetraction([...before, ...lines])) tooLate.add(event);
  }
  return fresh.flatMap((entry) =>
    entry._tag === 'Known' && tooLate.has(entry.event) && isActOnRecord(entry.event)
      ? [{ entry, target: entry.event.data.target }]
      : [],
  );
};
