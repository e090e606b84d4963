import type { Entry } from './entry';
import { isActOnRecord, type TimedEvent } from './event';
import { fold, type Verdict } from './fold';
import { knowingOf } from './place';
import { correctionsAfterRetraction } from './resolve';
import { isKnown } from './entry';
import { machineOf, type Timeline } from './timeline';
import type { Track } from './track';
import { isLeft } from '../fp';
import { extentOf } from '../time/edtf';
import type { Machine } from './timeline';

/** Something odd in a log that is written already. Replay goes on all the same. */
export type Anomaly = {
  readonly _tag:
    | 'Unreadable'
    | 'AgainstTheRules'
    | 'NoEffect'
    | 'RecordedOutOfOrder'
    | 'RecordedBeforeItHappened'
    | 'StalledDueChange'
    | 'NoSource';
  /** The event's id. */
  readonly event: string;
  /** The table and row at which the event meets a rule, where it is about one. */
  readonly table?: string;
  readonly row?: string;
  readonly message: string;
};

/** What the rules of its tables and the order of its recording find odd in a timeline's log. */
export const anomalies = (timeline: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(timeline);
  return Object.freeze(
    [
      ...unplaced(machine),
      ...withoutEffect(machine),
      ...recordedOddly(timeline.log.events, machine.offsetMs),
      ...againstRules(machine),
    ].map((anomaly) => Object.freeze(anomaly)),
  );
};

const unplaced = ({ resolution }: Machine): readonly Anomaly[] =>
  resolution.skipped.map(({ event, because }) => ({
    _tag: 'Unreadable',
    event: event.id,
    message: `Event "${event.id}" is passed over: ${because}.`,
  }));

const withoutEffect = ({ resolution }: Machine): readonly Anomaly[] =>
  [...resolution.byId.values()].flatMap((resolved) =>
    correctionsAfterRetraction(resolved).map((event) => ({
      _tag: 'NoEffect' as const,
      event: event.id,
      message: `Correction "${event.id}" has no effect: "${resolved.line.event.id}" was retracted before it.`,
    })),
  );

const recordedOddly = (events: readonly TimedEvent[], offsetMs: number): readonly Anomaly[] => {
  const found: Anomaly[] = [];
  let latest: { readonly recorded: number; readonly id: string } | undefined;
  for (const event of events) {
    const knowing = knowingOf(event.recordedAt, offsetMs);
    if (isLeft(knowing)) continue;
    const { recorded, known } = knowing.right;
    if (latest !== undefined && recorded < latest.recorded)
      found.push({
        _tag: 'RecordedOutOfOrder',
        event: event.id,
        message: `Event "${event.id}" is recorded at ${event.recordedAt}, before the line above it ("${latest.id}"). What was known at a time is repeatable only while recordedAt does not fall.`,
      });
    else latest = { recorded, id: event.id };
    const occurred = isActOnRecord(event) ? undefined : extentOf(event.occurred, offsetMs);
    const isBaseline = known === Number.NEGATIVE_INFINITY;
    if (occurred !== undefined && !isLeft(occurred) && !isBaseline && known < occurred.right.earliest)
      found.push({
        _tag: 'RecordedBeforeItHappened',
        event: event.id,
        message: `Event "${event.id}" is recorded at ${event.recordedAt}, before it can have happened (${event.occurred}).`,
      });
  }
  return found;
};

const againstRules = (machine: Machine): readonly Anomaly[] =>
  [...machine.rows.values()].flatMap(({ tracks }) =>
    [...tracks.values()].flatMap((track) => rowAnomalies(track, machine)),
  );

const rowAnomalies = (track: Track, machine: Machine): readonly Anomaly[] => {
  const { table, id } = track.name;
  const found: Anomaly[] = [];
  const stalled = verdicts(track, machine.knowledge, ({ entry, refusal }) =>
    found.push({
      _tag: 'AgainstTheRules',
      event: entry.event.id,
      table: table.name,
      row: id,
      message: `Event "${entry.event.id}" (${entry.event.type}) at ${table.name} "${id}": ${refusal}.`,
    }),
  );
  if (stalled !== undefined)
    found.push({
      _tag: 'StalledDueChange',
      event: stalled.event.id,
      table: table.name,
      row: id,
      message: `A due change of ${table.name} "${id}" did not move the next due date on, and waits for an event.`,
    });
  return found;
};

/** Folds a row's events once more, reporting each that its rules object to; gives the maker of a stalled due change. */
export const verdicts = (
  { name, entries, offsetMs }: Track,
  knowledge: number,
  report: (verdict: Verdict) => void,
): Entry | undefined => {
  const known = entries.filter((entry) => isKnown(entry, knowledge));
  const row = fold(name, known, offsetMs);
  while (row.hasEventLeft()) row.step(report);
  return row.isStalled() ? row.versions[row.versions.length - 1]?.maker : undefined;
};
