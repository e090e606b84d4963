import { isLeft } from '../fp';
import type { TimeProblem } from '../time/problem';
import type { Entry } from './entry';
import { type AnyAct, isActOnRecord, isRetraction, type TimedEvent } from './event';
import { knowingOf, placeOf } from './place';
import { isLater, type Line, readingsOf } from './readings';
import { isEvent, isReplacement } from './shape';

/** A plain event with the acts on it, each in its own line. */
export type Resolved = {
  readonly line: Line;
  readonly place: number;
  readonly acts: readonly Line<AnyAct>[];
  readonly entries: readonly Entry[];
};

/** A line that replay passes over, and why. */
export type Skipped = { readonly event: TimedEvent; readonly because: string };

/** All plain events of a log by id, and what could not be placed. */
export type Resolution = {
  readonly byId: ReadonlyMap<string, Resolved>;
  readonly skipped: readonly Skipped[];
};

export const nothingResolved: Resolution = { byId: new Map(), skipped: [] };

/** A resolution, and the ids of the events on which it differs from an earlier one. */
export type Resolving = { readonly after: Resolution; readonly touched: ReadonlySet<string> };

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
  const byId = new Map(before.byId);
  const skipped = [...before.skipped];
  const acts = new Map<string, Line<AnyAct>[]>();
  const touched = new Set<string>();
  const skip = (event: TimedEvent, because: string) => skipped.push({ event, because });

  events.forEach((event, index) => {
    if (!isEvent(event)) {
      skip(event, 'it lacks the strings id, type, occurred and recordedAt, or an object as data.');
      return;
    }
    const knowing = knowingOf(event.recordedAt, offsetMs);
    if (isLeft(knowing)) {
      skip(event, unreadable('recordedAt', knowing.left));
      return;
    }
    const { recorded } = knowing.right;
    const known = Math.min(knowing.right.known, knownBy);
    const line = { event, position: from + index, recorded, known };
    if (isActOnRecord(event)) {
      const sofar = acts.get(event.data.target);
      if (sofar === undefined) acts.set(event.data.target, [{ ...line, event }]);
      else sofar.push({ ...line, event });
      return;
    }
    if (byId.has(event.id)) {
      skip(event, 'another event has the same id.');
      return;
    }
    const place = placeOf(event, offsetMs);
    if (isLeft(place)) {
      skip(event, unreadable('its dates', place.left));
      return;
    }
    touched.add(event.id);
    byId.set(event.id, resolvedOf(line, place.right, [], offsetMs));
  });

  for (const [target, lines] of acts) {
    const resolved = byId.get(target);
    const readable = lines.filter(({ event }) => {
      const problem = resolved === undefined ? noTarget : flawOfAct(event, offsetMs);
      if (problem !== undefined) skip(event, problem);
      return problem === undefined;
    });
    if (resolved === undefined || readable.length === 0) continue;
    touched.add(target);
    byId.set(
      target,
      resolvedOf(resolved.line, resolved.place, [...resolved.acts, ...readable], offsetMs),
    );
  }
  return { after: { byId, skipped }, touched };
};

/** Takes lines out of a resolution: a plain event with the acts on it, or an act by itself. */
export const unresolve = (
  before: Resolution,
  ids: ReadonlySet<string>,
  offsetMs: number,
): Resolving => {
  const byId = new Map(before.byId);
  const touched = new Set<string>();
  for (const [id, { line, place, acts }] of before.byId) {
    const kept = acts.filter(({ event }) => !ids.has(event.id));
    if (ids.has(id)) byId.delete(id);
    else if (kept.length < acts.length) byId.set(id, resolvedOf(line, place, kept, offsetMs));
    else continue;
    touched.add(id);
  }
  const skipped = before.skipped.filter(({ event }) => !ids.has(event.id));
  return { after: { byId, skipped }, touched };
};

const noTarget = 'it acts on an event that is not there, or that is itself an act on the record.';

const unreadable = (what: string, problem: TimeProblem): string =>
  `${what} cannot be read: ${problem.message}`;

/** What is wrong with an act on the record by itself, if anything. */
export const flawOfAct = (act: AnyAct, offsetMs: number): string | undefined => {
  if (isRetraction(act)) return undefined;
  const { replacement } = act.data;
  if (!isReplacement(replacement))
    return 'its replacement lacks the strings type and occurred, or an object as data.';
  // Only `type` tells an act from a plain event.
  if (isActOnRecord({ ...replacement, id: act.id, recordedAt: act.recordedAt }))
    return 'its replacement is itself an act on the record.';
  const place = placeOf(replacement, offsetMs);
  return isLeft(place) ? unreadable('the dates of its replacement', place.left) : undefined;
};

/** Corrections that were recorded after a retraction of the same event, and so have no effect. */
export const correctionsAfterRetraction = (resolved: Resolved): readonly TimedEvent[] => {
  const retractions = resolved.acts.filter((act) => isRetraction(act.event));
  return resolved.acts
    .filter((act) => !isRetraction(act.event) && retractions.some((r) => isLater(act, r)))
    .map((act) => act.event);
};

const resolvedOf = (
  line: Line,
  place: number,
  acts: readonly Line<AnyAct>[],
  offsetMs: number,
): Resolved => ({ line, place, acts, entries: readingsOf(line, place, acts, offsetMs) });
