import { isLeft } from '../../../fp';
import { extentOf } from '../../../time/edtf';
import { allResolved, skippedIn } from '../../corrections/resolution';
import { enteredAtOf, enteredMoment } from '../../event/entered';
import { allKnowledge, isKnown } from '../../event/entry';
import { isActOnRecord, type TimedEvent, type TimedLog } from '../../event/event';
import { isEvent, nameOf } from '../../event/is-event';
import { correctionsAfterRetraction } from '../../event/log-line';
import { recordTimeOf } from '../../event/position';
import {
  type Fold,
  hasEventLeft,
  makersFrom,
  nextPosition,
  type RuleRefusal,
  startFold,
  step,
} from '../../fold/fold';
import { entriesInOrder, type RowHistory } from '../../rows/row-history';
import { rowHistoryOf, sortedIds } from '../../rows/row-index';
import { mostDueChanges } from '../../table/due';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';
import { linesInOrder } from '../../timeline/unread-lines';
import { impreciseAdvice } from './imprecise-advice';

/** Something odd in a log that is already written. Replay does not stop for it. */
export type Anomaly = {
  readonly _tag:
    | 'Unreadable'
    | 'AgainstTheRules'
    | 'NoEffect'
    | 'RecordedOutOfOrder'
    | 'EnteredOutOfOrder'
    | 'RecordedBeforeItHappened'
    | 'StalledDueChange'
    | 'NoSource'
    | 'UnknownEvent'
    | 'OutsideParties'
    | 'AgainstItself'
    | 'MissingLines'
    | 'EndedExclusion'
    | 'UnknownMeasure'
    | 'UnknownEntity'
    | 'UnknownCondition'
    | 'UnknownLicence'
    | 'OtherKindOfRate'
    | 'OtherSpelling';
  /** The event's id. A line without an id is named by its number among the events, such as `#3`. */
  readonly event: string;
  /**
   * The table of `row`. Present only if the event breaks a rule of that row, or if a due change of that row did
   * not move the next due date on.
   */
  readonly table?: string;
  readonly row?: string;
  readonly message: string;
};

/**
 * Reports events that break rules, cannot be read, have no effect, or were recorded or entered at an odd time. Also
 * reports due changes that did not move the next due date on. The reports are in the order of the lines.
 */
export const anomalies = (timeline: Timeline<unknown>): readonly Anomaly[] => {
  const machine = machineOf(timeline);
  const { events } = timeline.log;
  const logLineOf = new Map(events.map((event, line) => [nameOf(event, line), line]));
  const found = [
    ...unreadable(machine),
    ...withoutEffect(machine),
    ...recordedOddly(events.filter(isEvent), machine.offsetMs),
    ...enteredOddly(timeline.log, machine.offsetMs),
    ...againstRules(machine),
  ];
  found.sort((a, b) => (logLineOf.get(a.event) ?? 0) - (logLineOf.get(b.event) ?? 0));
  return Object.freeze(found.map((anomaly) => Object.freeze(anomaly)));
};

const unreadable = ({ resolution }: Machine): readonly Anomaly[] =>
  skippedIn(resolution).map(({ event, because }) => ({
    _tag: 'Unreadable',
    event: event.id,
    message: `Event "${event.id}" is skipped: ${because}`,
  }));

const withoutEffect = ({ resolution }: Machine): readonly Anomaly[] =>
  [...allResolved(resolution)].flatMap((resolved) =>
    correctionsAfterRetraction(resolved.acts).map(({ event }) => ({
      _tag: 'NoEffect' as const,
      event: event.id,
      message: `Correction "${event.id}" has no effect: "${resolved.line.event.id}" was retracted before it, and a retraction is final. Record what did happen as an event of its own.`,
    })),
  );

const recordedOddly = (events: readonly TimedEvent[], offsetMs: number): readonly Anomaly[] => {
  const found: Anomaly[] = [];
  let latest: { readonly recorded: number; readonly id: string } | undefined;
  for (const event of events) {
    const recordTime = recordTimeOf(event.recordedAt, offsetMs);
    if (isLeft(recordTime)) continue;
    const { recorded, known } = recordTime.right;
    if (latest !== undefined && recorded < latest.recorded)
      found.push({
        _tag: 'RecordedOutOfOrder',
        event: event.id,
        message: `Event "${event.id}" is recorded at ${event.recordedAt}, before the line above it ("${latest.id}"). Answers of asKnownAt stay the same only while recordedAt does not fall: check the date, or put the line where it belongs.`,
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
        message: `Event "${event.id}" is recorded at ${event.recordedAt}, before it can have happened (${event.occurred}). Check both dates.`,
      });
  }
  return found;
};

const enteredOddly = (log: TimedLog, offsetMs: number): readonly Anomaly[] => {
  const found: Anomaly[] = [];
  let latest: { readonly entered: number; readonly id: string } | undefined;
  for (const [index, line] of linesInOrder(log).entries()) {
    const entered = enteredMoment(line, offsetMs);
    if (entered === undefined) continue;
    const id = nameOf(line, index);
    if (latest === undefined || entered >= latest.entered) latest = { entered, id };
    else
      found.push({
        _tag: 'EnteredOutOfOrder',
        event: id,
        message: `Event "${id}" says that it was entered at ${enteredAtOf(line)}, before a line above it ("${latest.id}"). Lines are added at the end. Check the date, or move the line to its place.`,
      });
  }
  return found;
};

const againstRules = (machine: Machine): readonly Anomaly[] =>
  [...machine.rows.values()].flatMap((index) =>
    sortedIds(index).flatMap((id) => {
      const rowHistory = rowHistoryOf(index, id);
      return rowHistory === undefined ? [] : rowAnomalies(rowHistory, machine);
    }),
  );

const rowAnomalies = (rowHistory: RowHistory, machine: Machine): readonly Anomaly[] => {
  const row = rowHistory.id;
  const table = rowHistory.table.name;
  const found: Anomaly[] = [];
  const entries = entriesInOrder(rowHistory);
  const fold = foldReporting(rowHistory, machine.knowledge, ({ entry, refusal }) => {
    const { event } = entry;
    found.push({
      _tag: 'AgainstTheRules',
      event: event.id,
      table,
      row,
      message: `Event "${event.id}" (${event.type}) at ${table} "${row}": ${refusal}.${impreciseAdvice(entries, entry, machine.offsetMs)}`,
    });
  });
  // The number of steps is limited, since each due change may declare a further due change without end.
  for (let due = 0; due < mostDueChanges && nextPosition(fold) < allKnowledge; due += 1) step(fold);
  for (const [index, { event }] of makersFrom(fold, 0).entries()) {
    if (!fold.stalls?.has(index)) continue;
    found.push({
      _tag: 'StalledDueChange',
      event: event.id,
      table,
      row,
      message: `A due change of ${table} "${row}", declared by "${event.id}", did not move the next due date on, so nothing more happens until an event. Let it clear the date or set a later one.`,
    });
  }
  return found;
};

const foldReporting = (
  rowHistory: RowHistory,
  knowledge: number,
  report: (refused: RuleRefusal) => void,
): Fold => {
  const known = entriesInOrder(rowHistory).filter((entry) => isKnown(entry, knowledge));
  const fold = startFold(rowHistory, known, rowHistory.lines.offsetMs);
  while (hasEventLeft(fold)) step(fold, report);
  return fold;
};
