import { isLeft } from '../fp';
import { type AnyAct, isActOnRecord, type TimedEvent } from './event';
import { flawOfAct, knowingBy, noTarget, notAnEvent, sameId, unreadable } from './flaws';
import { under, withChanges } from './layered';
import { placeOf } from './place';
import type { Line } from './readings';
import {
  type Resolution,
  type Resolved,
  type Resolving,
  resolvedAt,
  resolvedOf,
  type Skipped,
} from './resolution';
import { isEvent } from './shape';

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
      skip(event, notAnEvent);
      return;
    }
    const knowing = knowingBy(event, knownBy, offsetMs);
    if (typeof knowing === 'string') {
      skip(event, knowing);
      return;
    }
    const line = { event, position: from + index, knowing };
    if (isActOnRecord(event)) acts.push({ ...line, event });
    else if (changes.has(event.id) || resolvedAt(before, event.id) !== undefined)
      skip(event, sameId);
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
  const byTarget = new Map<string, Line<AnyAct>[]>();
  for (const act of acts) {
    const { target } = act.event.data;
    const sofar = byTarget.get(target);
    if (sofar === undefined) byTarget.set(target, [act]);
    else sofar.push(act);
  }
  const targets = new Map<string, readonly string[]>();
  for (const [target, lines] of byTarget) {
    const resolved = changes.get(target) ?? resolvedAt(before, target);
    const readable = lines.filter(({ event }) => {
      const because = resolved === undefined ? noTarget : flawOfAct(event, offsetMs);
      if (because !== undefined) skipped.push({ event, because });
      return because === undefined;
    });
    if (resolved === undefined || readable.length === 0) continue;
    const { line, place } = resolved;
    changes.set(target, resolvedOf(line, place, [...resolved.acts, ...readable], offsetMs));
    for (const { event } of readable)
      targets.set(event.id, [
        ...(targets.get(event.id) ?? under(before.targets, event.id) ?? []),
        target,
      ]);
  }
  const after = {
    lines: before.lines,
    byId: withChanges(before.byId, changes),
    targets: withChanges(before.targets, targets),
    skipped: skipped.length === 0 ? before.skipped : [...before.skipped, ...skipped],
  };
  return { after, touched: new Set(changes.keys()) };
};
