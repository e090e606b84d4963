import type { Entry } from '../event/entry';
import { type AnyAct, isRetraction, type TimedEvent } from '../event/event';
import { nameOf } from '../event/is-event';
import { entryAt, type Lines, lineOf } from './lines';
import { entriesOf, type Layered, under } from './overlay-map';
import { isLater, type Line, readingsOf } from './reading';
import { flawOfDates, notAnEvent } from './validate';

/** A plain event with the acts on it, each in its own line. */
export type Resolved = {
  readonly line: Line;
  readonly place: number;
  readonly acts: readonly Line<AnyAct>[];
  readonly entries: readonly Entry[];
};

/** A line that replay passes over, and why. */
export type Skipped = { readonly event: TimedEvent; readonly because: string };

/** A line that is no event. */
export const skippedLine = (line: unknown, position: number): Skipped => ({
  // Of what is passed over only the id is asked for.
  event: { ...(line as object), id: nameOf(line, position) } as TimedEvent,
  because: notAnEvent,
});

/** All plain events of a log by id, and what could not be placed. */
export type Resolution = {
  readonly lines: Lines;
  /** A plain event of `lines` that nothing acts on by its position, any other as it is resolved. */
  readonly byId: Layered<number | Resolved>;
  /** Each act on the record by its id, where it is not passed over. */
  readonly acts: Layered<AnyAct>;
  /** What was passed over when it was taken in; `skippedIn` has those of `lines` as well. */
  readonly skipped: readonly Skipped[];
};

/** A resolution, and the ids of the events on which it differs from an earlier one. */
export type Resolving = { readonly after: Resolution; readonly touched: ReadonlySet<string> };

/** A plain event by its id, where it is there and can be placed. */
export const resolvedAt = ({ byId, lines }: Resolution, id: string): Resolved | undefined => {
  const held = under(byId, id);
  if (typeof held !== 'number') return held;
  const entry = entryAt(lines, held);
  return entry && { line: lineOf(entry), place: entry.place, acts: [], entries: [entry] };
};

/** Every plain event that can be placed. */
export function* allResolved(resolution: Resolution): Iterable<Resolved> {
  for (const [id] of entriesOf(resolution.byId)) {
    const resolved = resolvedAt(resolution, id);
    if (resolved !== undefined) yield resolved;
  }
}

/** A plain event with its readings. */
export const resolvedOf = (
  line: Line,
  place: number,
  acts: readonly Line<AnyAct>[],
  offsetMs: number,
): Resolved => ({ line, place, acts, entries: readingsOf(line, place, acts, offsetMs) });

/** Whether an id is that of a plain event that can be placed, or of an act that is not passed over. */
export const isTaken = (resolution: Resolution, id: string): boolean =>
  resolvedAt(resolution, id) !== undefined || under(resolution.acts, id) !== undefined;

/** Whether a line of that id is in a resolution, be it passed over. */
export const isThere = ({ byId, acts, skipped }: Resolution, id: string): boolean =>
  under(byId, id) !== undefined ||
  under(acts, id) !== undefined ||
  skipped.some(({ event }) => event.id === id);

/** Every line that replay passes over, and why. */
export const skippedIn = ({ byId, lines, skipped }: Resolution): readonly Skipped[] => {
  const found = [...skipped];
  for (const [, held] of entriesOf(byId)) {
    if (typeof held !== 'number' || entryAt(lines, held) !== undefined) continue;
    const event = lines.events[held];
    if (event !== undefined) found.push({ event, because: flawOfDates(event, lines.offsetMs) });
  }
  return found;
};

/** Corrections that were recorded after a retraction of the same event, and so have no effect. */
export const correctionsAfterRetraction = (resolved: Resolved): readonly TimedEvent[] => {
  const retractions = resolved.acts.filter((act) => isRetraction(act.event));
  return resolved.acts
    .filter((act) => !isRetraction(act.event) && retractions.some((r) => isLater(act, r)))
    .map((act) => act.event);
};
