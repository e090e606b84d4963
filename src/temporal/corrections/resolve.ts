import { isLeft } from '../../fp';
import { push } from '../../object';
import { type AnyAct, isActOnRecord, type TimedEvent } from '../event/event';
import { isEvent } from '../event/is-event';
import { placeOf } from '../event/place';
import { under, withChanges } from './overlay-map';
import type { Line } from './reading';
import {
  isTaken,
  type Resolution,
  type Resolved,
  type Resolving,
  resolvedAt,
  resolvedOf,
  type Skipped,
  skippedLine,
} from './resolution';
import { flawOfAct, knowingBy, noTarget, sameId, unreadable } from './validate';

/** How lines are added: `from` is the position of the first, and all are known by `knownBy`. */
export type Adding = {
  readonly from: number;
  readonly offsetMs: number;
  readonly knownBy?: number;
};

/** Adds lines to a resolution; the one given stays as it was. */
export const resolve = (
  before: Resolution,
  events: readonly TimedEvent[],
  { from, offsetMs, knownBy = Number.POSITIVE_INFINITY }: Adding,
): Resolving => {
  const changes = new Map<string, Resolved>();
  const skipped: Skipped[] = [];
  const acts: Line<AnyAct>[] = [];
  const skip = (event: TimedEvent, because: string) => skipped.push({ event, because });

  events.forEach((event, index) => {
    if (!isEvent(event)) {
      skipped.push(skippedLine(event, from + index));
      return;
    }
    const knowing = knowingBy(event, knownBy, offsetMs);
    if (typeof knowing === 'string') {
      skip(event, knowing);
      return;
    }
    const line = { event, position: from + index, knowing };
    if (isActOnRecord(event)) acts.push({ ...line, event });
    else if (changes.has(event.id) || isTaken(before, event.id)) skip(event, sameId);
    else {
      const place = placeOf(event, offsetMs);
      if (isLeft(place)) skip(event, unreadable('its dates', place.left));
      else changes.set(event.id, resolvedOf(line, place.right, [], offsetMs));
    }
  });
  return taken({ before, changes, acts, skipped }, offsetMs);
};

/** What is to be taken into a resolution. */
export type Taking = {
  readonly before: Resolution;
  /** The plain events that are new or other than before. */
  readonly changes: Map<string, Resolved>;
  /** The acts on the record, which may act on any of the events, before and after them. */
  readonly acts: readonly Line<AnyAct>[];
  readonly skipped: Skipped[];
};

/** Takes in what was read, each act where its target is. */
export const taken = ({ before, changes, acts, skipped }: Taking, offsetMs: number): Resolving => {
  const taking = new Map<string, AnyAct>();
  const byTarget = new Map<string, Line<AnyAct>[]>();
  const resolvedNow = (id: string) => changes.get(id) ?? resolvedAt(before, id);
  const flawOf = (act: AnyAct): string | undefined => {
    if (taking.has(act.id) || changes.has(act.id) || isTaken(before, act.id)) return sameId;
    return resolvedNow(act.data.target) === undefined ? noTarget : flawOfAct(act, offsetMs);
  };
  for (const act of acts) {
    const { event } = act;
    const because = flawOf(event);
    if (because !== undefined) {
      skipped.push({ event, because });
      continue;
    }
    taking.set(event.id, event);
    push(byTarget, event.data.target, act);
  }
  for (const [target, more] of byTarget) {
    const resolved = resolvedNow(target);
    if (resolved === undefined) continue;
    const { line, place } = resolved;
    changes.set(target, resolvedOf(line, place, [...resolved.acts, ...more], offsetMs));
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    acts: withChanges(before.acts, taking),
    skipped: skipped.length === 0 ? before.skipped : [...before.skipped, ...skipped],
  };
  return { after, touched: new Set(changes.keys()) };
};

/** Takes lines out of a resolution: a plain event with the acts on it, or an act by itself. */
export const unresolve = (
  before: Resolution,
  ids: ReadonlySet<string>,
  offsetMs: number,
): Resolving => {
  const changes = new Map<string, Resolved | undefined>();
  const gone = new Map<string, undefined>();
  for (const id of ids) {
    // With a plain event go the acts on it.
    for (const { event } of resolvedAt(before, id)?.acts ?? []) gone.set(event.id, undefined);
    changes.set(id, undefined);
    gone.set(id, undefined);
    const act = under(before.acts, id);
    if (act === undefined) continue;
    const { target } = act.data;
    const resolved = changes.has(target) ? changes.get(target) : resolvedAt(before, target);
    if (resolved === undefined) continue;
    const { line, place, acts } = resolved;
    const kept = acts.filter(({ event }) => event.id !== id);
    changes.set(target, resolvedOf(line, place, kept, offsetMs));
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    acts: withChanges(before.acts, gone),
    skipped: before.skipped.filter(({ event }) => !ids.has(event.id)),
  };
  return { after, touched: new Set(changes.keys()) };
};
