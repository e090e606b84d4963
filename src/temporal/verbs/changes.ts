import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { Entry } from '../event/entry';
import type { TimedLog } from '../event/event';
import { valueAt as rowAt, versionsUpTo } from '../fold/versions';
import { boundaryAfter, entriesInOrder, foldAt, type Track } from '../rows/row-history';
import { sortedIds, trackOf } from '../rows/row-index';
import { type Machine, machineOf, type Timeline } from '../timeline/timeline';
import { differences, type Path, valueAt } from './support/difference';

/** One difference in one row. A side on which the row or the field is absent has no field. */
export type Change<E> = {
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The keys from the row to what changed; empty where the row itself came or went. */
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
  /** What made it: events of the world, or the lines of the log from which it was learned. */
  readonly events: readonly E[];
};

/** What differs between two states, by whether the world or our knowledge of it moved. */
export type Changes<E> = {
  /** *The world changed*: from the first day to the second, at the first one's knowledge. */
  readonly world: readonly Change<E>[];
  /** *We learned*: at the second day, from the first one's knowledge to the second's. */
  readonly learned: readonly Change<E>[];
};

/** A point on the first clock, and, if wanted, one on the clock of knowledge. */
export type At =
  | Point
  | PointLiteral
  | { readonly asOf: Point | PointLiteral; readonly knownAt?: Point | PointLiteral };

type Spot = { readonly moment: Moment; readonly knowledge: Moment };

/**
 * What changed from one point to another, each with the row, the path in it, what it was, what it
 * became, and the events that made it. A move along both clocks is told apart: first what changed in
 * the world, then what was learned. `applyChanges` brings a snapshot of the first state to the second.
 *
 * @example
 * const { world } = pipe(japanKorea, changes('2023-03-20', '2023-03-21'));
 * world.map(({ path, before, after }) => [path.join(), before, after]);
 * // => [['status', 'suspended', 'withdrawn'], …]
 */
export const changes =
  (from: At, to: At) =>
  <L extends TimedLog>(timeline: Timeline<unknown, L>): Changes<L['events'][number]> => {
    const machine = machineOf(timeline);
    const a = spotOf(from, machine);
    const b = spotOf(to, machine);
    const between: Spot = { moment: b.moment, knowledge: a.knowledge };
    return Object.freeze({
      world: Object.freeze(changesIn(machine, a, between, makersBetween)),
      learned: Object.freeze(changesIn(machine, between, b, learnedBetween)),
    });
  };

const spotOf = (at: At, { offsetMs, knowledge }: Machine): Spot => {
  const { asOf, knownAt } = typeof at === 'string' ? { asOf: at } : { knownAt: undefined, ...at };
  const known = knownAt === undefined ? knowledge : momentOf(knownAt, offsetMs);
  return { moment: momentOf(asOf, offsetMs), knowledge: Math.min(knowledge, known) };
};

type Event = Entry['event'];

/** The events behind a difference at a path of a row. */
type Makers = (track: Track, a: Spot, b: Spot, path: Path) => readonly Event[];

const changesIn = (
  machine: Machine,
  a: Spot,
  b: Spot,
  makersOf: Makers,
): readonly Change<Event>[] => {
  if (a.moment === b.moment && a.knowledge === b.knowledge) return [];
  const found: Change<Event>[] = [];
  for (const [table, index] of machine.rows)
    for (const row of sortedIds(index)) {
      const track = trackOf(index, row);
      if (track === undefined) continue;
      for (const difference of differences(valueIn(track, a), valueIn(track, b))) {
        const events = Object.freeze(makersOf(track, a, b, difference.path));
        const path = Object.freeze(difference.path);
        found.push(Object.freeze({ table, row, ...difference, path, events }));
      }
    }
  return found;
};

const valueIn = (track: Track, { moment, knowledge }: Spot): unknown =>
  rowAt(foldAt(track, knowledge), moment);

/** The events whose versions, from one moment to another, changed what stands at the path. */
const makersBetween: Makers = (track, a, b, path) => {
  const [first, last] = [Math.min(a.moment, b.moment), Math.max(a.moment, b.moment)];
  const versions = versionsUpTo(foldAt(track, a.knowledge), last);
  const made = versions.filter((version, index) => {
    if (version.place <= first) return false;
    const before = versions[index - 1]?.value;
    return !same(valueAt(before, path), valueAt(version.value, path));
  });
  return [...new Set(made.map(({ maker }) => maker))].map(({ event }) => event);
};

/** The lines of the log from which a change at the path was learned: events, corrections, retractions. */
const learnedBetween: Makers = (track, a, b, path) => {
  const [first, last] = [Math.min(a.knowledge, b.knowledge), Math.max(a.knowledge, b.knowledge)];
  const { moment } = b;
  const knownAt = (knowledge: Moment) => valueAt(valueIn(track, { moment, knowledge }), path);
  const lines = new Set<Event>();
  let before = knownAt(first);
  for (
    let learned = boundaryAfter(track, first);
    learned !== undefined && learned <= last;
    learned = boundaryAfter(track, learned)
  ) {
    const after = knownAt(learned);
    if (!same(before, after)) for (const line of linesOf(track, learned, moment)) lines.add(line);
    before = after;
  }
  return [...lines];
};

/** The lines known from one moment on that bear on the row as of another. */
const linesOf = (track: Track, learned: Moment, moment: Moment): readonly Event[] =>
  entriesInOrder(track)
    .filter(({ place }) => place <= moment)
    .flatMap(({ knownFrom, knownUntil, statedBy, endedBy }) => [
      ...(knownFrom === learned ? [statedBy] : []),
      ...(knownUntil === learned && endedBy !== undefined ? [endedBy] : []),
    ]);
