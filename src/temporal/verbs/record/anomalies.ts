import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { allResolved, correctionsAfterRetraction, skippedIn } from '../../corrections/resolution';
import { allKnowledge, isKnown } from '../../event/entry';
import { isActOnRecord, type TimedEvent } from '../../event/event';
import { isEvent, nameOf } from '../../event/is-event';
import { knowingOf } from '../../event/place';
import type { Fold } from '../../fold/fold';
import { fold, hasEventLeft, nextPlace, step, type Verdict } from '../../fold/fold';
import { entriesInOrder, type Track } from '../../rows/row-history';
import { sortedIds, trackOf } from '../../rows/row-index';
import { mostDueChanges } from '../../table/due';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';

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
  /** The event's id; of a line that has none, where it stands among the events, such as `#3`. */
  readonly event: string;
  /** The table and row at which the event meets a rule, where it is about one. */
  readonly table?: string;
  readonly row?: string;
  readonly message: string;
};

/**
 * What the rules of its tables and the order of its recording find odd in a timeline's log, in the
 * order of its lines.
 */
export const anomalies = (timeline: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(timeline);
  const { events } = timeline.log;
  const lineOf = new Map(events.map((event, line) => [nameOf(event, line), line]));
  const found = [
    ...unplaced(machine),
    ...withoutEffect(machine),
    ...recordedOddly(events.filter(isEvent), machine.offsetMs),
    ...againstRules(machine),
  ];
  found.sort((a, b) => (lineOf.get(a.event) ?? 0) - (lineOf.get(b.event) ?? 0));
  return Object.freeze(found.map((anomaly) => Object.freeze(anomaly)));
};

const unplaced = ({ resolution }: Machine): readonly Anomaly[] =>
  skippedIn(resolution).map(({ event, because }) => ({
    _tag: 'Unreadable',
    event: event.id,
    message: `Event "${event.id}" is passed over: ${because}`,
  }));

const withoutEffect = ({ resolution }: Machine): readonly Anomaly[] =>
  [...allResolved(resolution)].flatMap((resolved) =>
    correctionsAfterRetraction(resolved).map((event) => ({
      _tag: 'NoEffect' as const,
      event: event.id,
      message: `Correction "${event.id}" has no effect: "${resolved.line.event.id}" was retracted before it, for good.`,
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
    if (
      occurred !== undefined &&
      !isLeft(occurred) &&
      !isBaseline &&
      known < occurred.right.earliest
    )
      found.push({
        _tag: 'RecordedBeforeItHappened',
        event: event.id,
        message: `Event "${event.id}" is recorded at ${event.recordedAt}, before it can have happened (${event.occurred}).`,
      });
  }
  return found;
};

const againstRules = (machine: Machine): readonly Anomaly[] =>
  [...machine.rows.values()].flatMap((index) =>
    sortedIds(index).flatMap((id) => {
      const track = trackOf(index, id);
      return track === undefined ? [] : rowAnomalies(track, machine);
    }),
  );

const rowAnomalies = (track: Track, machine: Machine): readonly Anomaly[] => {
  const row = track.name.id;
  const table = track.name.table.name;
  const found: Anomaly[] = [];
  const life = verdicts(track, machine.knowledge, ({ entry: { event }, refusal }) =>
    found.push({
      _tag: 'AgainstTheRules',
      event: event.id,
      table,
      row,
      message: `Event "${event.id}" (${event.type}) at ${table} "${row}": ${refusal}.`,
    }),
  );
  // What is still due after the last event may stall as well.
  for (let due = 0; due < mostDueChanges && nextPlace(life) < allKnowledge; due += 1) step(life);
  for (const [index, { event }] of life.makers.entries()) {
    if (!life.stalls?.has(index)) continue;
    found.push({
      _tag: 'StalledDueChange',
      event: event.id,
      table,
      row,
      message: `A due change of ${table} "${row}", declared by "${event.id}", did not move the next due date on, and waits for an event. Let it clear the date or set a later one.`,
    });
  }
  return found;
};

/** Folds a row's events once more, reporting each that its rules object to. */
const verdicts = (track: Track, knowledge: number, report: (verdict: Verdict) => void): Fold => {
  const known = entriesInOrder(track).filter((entry) => isKnown(entry, knowledge));
  const life = fold(track.name, known, track.lines.offsetMs);
  while (hasEventLeft(life)) step(life, report);
  return life;
};
