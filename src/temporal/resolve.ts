import { isLeft } from '../fp';
import type { TimeProblem } from '../time/problem';
import type { Entry } from './entry';
import { type AnyAct, isActOnRecord, isRetraction, type TimedEvent } from './event';
import { knowingOf, placeOf } from './place';

/** One line of a log, read: where it stands in the order of recording, and on both clocks. */
export type Line<E extends TimedEvent = TimedEvent> = {
  readonly event: E;
  readonly position: number;
  readonly recorded: number;
  readonly known: number;
};

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

/** Adds lines to a resolution; the one given stays as it was. `from` is the position of the first. */
export const resolve = (
  before: Resolution,
  events: readonly TimedEvent[],
  from: number,
  offsetMs: number,
): { readonly after: Resolution; readonly touched: ReadonlySet<string> } => {
  const byId = new Map(before.byId);
  const skipped = [...before.skipped];
  const acts = new Map<string, Line<AnyAct>[]>();
  const touched = new Set<string>();
  const skip = (event: TimedEvent, because: string) => skipped.push({ event, because });

  events.forEach((event, index) => {
    const knowing = knowingOf(event.recordedAt, offsetMs);
    if (isLeft(knowing)) {
      skip(event, unreadable('recordedAt', knowing.left));
      return;
    }
    const line = { event, position: from + index, ...knowing.right };
    if (isActOnRecord(event)) {
      const sofar = acts.get(event.data.target);
      if (sofar === undefined) acts.set(event.data.target, [{ ...line, event }]);
      else sofar.push({ ...line, event });
      return;
    }
    if (byId.has(event.id)) {
      skip(event, 'another event has the same id');
      return;
    }
    const place = placeOf(event, offsetMs);
    if (isLeft(place)) {
      skip(event, unreadable('its dates', place.left));
      return;
    }
    touched.add(event.id);
    byId.set(event.id, withEntries(line, place.right, [], offsetMs));
  });

  for (const [target, lines] of acts) {
    const resolved = byId.get(target);
    const readable = lines.filter(({ event }) => {
      const problem = resolved === undefined ? noTarget : flawOf(event, offsetMs);
      if (problem !== undefined) skip(event, problem);
      return problem === undefined;
    });
    if (resolved === undefined || readable.length === 0) continue;
    touched.add(target);
    byId.set(
      target,
      withEntries(resolved.line, resolved.place, [...resolved.acts, ...readable], offsetMs),
    );
  }
  return { after: { byId, skipped }, touched };
};

const noTarget = 'it acts on an event that is not there, or that is itself an act on the record';

const unreadable = (what: string, problem: TimeProblem): string =>
  `${what} cannot be read: ${problem.message}`;

const flawOf = (act: AnyAct, offsetMs: number): string | undefined => {
  if (isRetraction(act)) return undefined;
  const place = placeOf(act.data.replacement, offsetMs);
  return isLeft(place) ? unreadable('the dates of its replacement', place.left) : undefined;
};

/** Whether one act was recorded after another, by the order of the log. */
const isLater = (a: Line, b: Line): boolean =>
  a.recorded > b.recorded || (a.recorded === b.recorded && a.position > b.position);

/** Corrections that were recorded after a retraction of the same event, and so have no effect. */
export const correctionsAfterRetraction = (resolved: Resolved): readonly TimedEvent[] => {
  const retractions = resolved.acts.filter((act) => isRetraction(act.event));
  return resolved.acts
    .filter((act) => !isRetraction(act.event) && retractions.some((r) => isLater(act, r)))
    .map((act) => act.event);
};

/** The readings of one event over the clock of knowledge: the latest correction known then wins. */
const withEntries = (
  line: Line,
  place: number,
  acts: readonly Line<AnyAct>[],
  offsetMs: number,
): Resolved => {
  const entries: Entry[] = [];
  const { recorded, position } = line;
  let reading: { event: TimedEvent; place: number } | undefined = { event: line.event, place };
  let since = line.known;
  const closeAt = (until: number) => {
    if (reading !== undefined && since < until)
      entries.push({ ...reading, recorded, position, knownFrom: since, knownUntil: until });
  };
  let latest: Line | undefined;
  for (const act of [...acts].sort((a, b) => a.known - b.known || (isLater(a, b) ? 1 : -1))) {
    if (reading === undefined) break;
    const at = Math.max(act.known, line.known);
    if (isRetraction(act.event)) {
      closeAt(at);
      reading = undefined;
    } else if (latest === undefined || isLater(act, latest)) {
      closeAt(at);
      latest = act;
      const { id, recordedAt } = line.event;
      const event = Object.freeze({ ...act.event.data.replacement, id, recordedAt });
      const replaced = placeOf(event, offsetMs);
      // Its dates were read when the act was taken in.
      reading = { event, place: isLeft(replaced) ? place : replaced.right };
      since = at;
    }
  }
  closeAt(Number.POSITIVE_INFINITY);
  return { line, place, acts, entries };
};
