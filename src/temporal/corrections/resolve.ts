import { isLeft } from '../../fp';
import { push } from '../../object';
import { type AnyAct, isActOnRecord, type TimedEvent } from '../event/event';
import { isEvent } from '../event/is-event';
import type { LogLine } from '../event/log-line';
import { positionOf } from '../event/position';
import { lookUp, withChanges } from './overlay-map';
import {
  isTaken,
  type Resolution,
  type ResolutionChange,
  type Resolved,
  resolvedAt,
  resolvedOf,
  type Skipped,
  skippedLine,
} from './resolution';
import {
  actAsTarget,
  issueWithAct,
  noTarget,
  recordTimeUpTo,
  sameId,
  unreadable,
} from './validate';

type AddOptions = {
  /** The index of the first added line. */
  readonly from: number;
  readonly offsetMs: number;
  /**
   * The moment in system time by which all added lines are known, whatever their `recordedAt` says.
   */
  readonly knownBy?: number;
};

export const resolve = (
  before: Resolution,
  events: readonly TimedEvent[],
  { from, offsetMs, knownBy = Number.POSITIVE_INFINITY }: AddOptions,
): ResolutionChange => {
  const changes = new Map<string, Resolved>();
  const skipped: Skipped[] = [];
  const acts: LogLine<AnyAct>[] = [];
  const skip = (event: TimedEvent, because: string) => skipped.push({ event, because });

  events.forEach((event, index) => {
    if (!isEvent(event)) {
      skipped.push(skippedLine(event, from + index));
      return;
    }
    const recordTime = recordTimeUpTo(event, knownBy, offsetMs);
    if (typeof recordTime === 'string') {
      skip(event, recordTime);
      return;
    }
    const line = { event, index: from + index, recordTime };
    if (isActOnRecord(event)) acts.push({ ...line, event });
    else if (changes.has(event.id) || isTaken(before, event.id)) skip(event, sameId);
    else {
      const position = positionOf(event, offsetMs);
      if (isLeft(position)) skip(event, unreadable('its dates', position.left));
      else changes.set(event.id, resolvedOf(line, position.right, [], offsetMs));
    }
  });
  return applyActs({ before, changes, acts, skipped }, offsetMs);
};

type ReadLines = {
  readonly before: Resolution;
  /**
   * The new events that are no corrections or retractions. `applyActs` also adds the old events that `acts`
   * correct or retract.
   */
  readonly changes: Map<string, Resolved>;
  /** New corrections and retractions. Their targets may be new or old events, on lines above or below. */
  readonly acts: readonly LogLine<AnyAct>[];
  readonly skipped: Skipped[];
};

/**
 * Applies corrections and retractions to the events that they target. Returns the resolution `before` with all
 * new lines added.
 */
export const applyActs = (
  { before, changes, acts, skipped }: ReadLines,
  offsetMs: number,
): ResolutionChange => {
  const applied = new Map<string, AnyAct>();
  const byTarget = new Map<string, LogLine<AnyAct>[]>();
  const resolvedNow = (id: string) => changes.get(id) ?? resolvedAt(before, id);
  const issueWith = (act: AnyAct): string | undefined => {
    if (applied.has(act.id) || changes.has(act.id) || isTaken(before, act.id)) return sameId;
    const { target } = act.data;
    if (resolvedNow(target) !== undefined) return issueWithAct(act, offsetMs);
    const isAct =
      lookUp(before.acts, target) !== undefined || acts.some(({ event }) => event.id === target);
    return isAct ? actAsTarget(target) : noTarget(target);
  };
  for (const act of acts) {
    const { event } = act;
    const because = issueWith(event);
    if (because !== undefined) {
      skipped.push({ event, because });
      continue;
    }
    applied.set(event.id, event);
    push(byTarget, event.data.target, act);
  }
  for (const [target, more] of byTarget) {
    const resolved = resolvedNow(target);
    if (resolved === undefined) continue;
    const { line, position } = resolved;
    changes.set(target, resolvedOf(line, position, [...resolved.acts, ...more], offsetMs));
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    acts: withChanges(before.acts, applied),
    skipped: skipped.length === 0 ? before.skipped : [...before.skipped, ...skipped],
  };
  return { after, touched: new Set(changes.keys()) };
};

/** Removes the lines with the given ids. If an event is removed, its corrections and retractions are removed too. */
export const unresolve = (
  before: Resolution,
  ids: ReadonlySet<string>,
  offsetMs: number,
): ResolutionChange => {
  const changes = new Map<string, Resolved | undefined>();
  const gone = new Map<string, undefined>();
  for (const id of ids) {
    for (const { event } of resolvedAt(before, id)?.acts ?? []) gone.set(event.id, undefined);
    changes.set(id, undefined);
    gone.set(id, undefined);
    const act = lookUp(before.acts, id);
    if (act === undefined) continue;
    const { target } = act.data;
    const resolved = changes.has(target) ? changes.get(target) : resolvedAt(before, target);
    if (resolved === undefined) continue;
    const { line, position, acts } = resolved;
    const kept = acts.filter(({ event }) => event.id !== id);
    changes.set(target, resolvedOf(line, position, kept, offsetMs));
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    acts: withChanges(before.acts, gone),
    skipped: before.skipped.filter(({ event }) => !ids.has(event.id)),
  };
  return { after, touched: new Set(changes.keys()) };
};
