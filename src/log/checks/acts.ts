import type { PolicyEvent } from '../../events/catalogue';
import { isLeft } from '../../fp';
import { push } from '../../object';
import { isActOnRecord } from '../../temporal/event/event';
import { correctionsAfterRetraction, type LogLine } from '../../temporal/event/log-line';
import { recordTimeOf } from '../../temporal/event/position';
import type { Holdings } from '../event-log/holdings';
import type { KnownEntry, LogEntry } from '../event-log/log-entry';

const always = Number.NEGATIVE_INFINITY;

/** Reading `recordedAt` cannot fail here, because the log has read the event before. */
const recordTimeIn = ({ recordedAt }: PolicyEvent, offsetMs: number) => {
  const time = recordTimeOf(recordedAt, offsetMs);
  return isLeft(time) ? { recorded: always, known: always } : time.right;
};

/**
 * Returns when an event was recorded, in epoch milliseconds. A date counts from the start of its
 * day.
 */
export const recordedMs = (event: PolicyEvent, offsetMs: number): number =>
  recordTimeIn(event, offsetMs).recorded;

type Correcting = { readonly entry: KnownEntry; readonly target: string };

export const correctionsTooLate = (
  held: Holdings,
  fresh: readonly LogEntry[],
  offsetMs: number,
): readonly Correcting[] => {
  const acts = new Map<string, LogLine<PolicyEvent>[]>();
  const lineOf = (event: PolicyEvent, index: number) => ({
    event,
    index,
    recordTime: recordTimeIn(event, offsetMs),
  });
  fresh.forEach((entry, index) => {
    if (entry._tag === 'Known' && isActOnRecord(entry.event))
      push(acts, entry.event.data.target, lineOf(entry.event, index));
  });
  const tooLate = new Set<PolicyEvent>();
  for (const [target, lines] of acts) {
    // Retractions in the log come before every new entry, so they get the index -1.
    const before = held.retractions.get(target)?.map((event) => lineOf(event, -1)) ?? [];
    for (const { event } of correctionsAfterRetraction([...before, ...lines])) tooLate.add(event);
  }
  return fresh.flatMap((entry) =>
    entry._tag === 'Known' && tooLate.has(entry.event) && isActOnRecord(entry.event)
      ? [{ entry, target: entry.event.data.target }]
      : [],
  );
};
