import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { justBefore, type Period } from '../../time/period';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { Entry } from '../event/entry';
import type { TimedLog } from '../event/event';
import { valueAt, versionsUpTo } from '../fold/versions';
import { boundaryAfter, entriesInOrder, foldAt, type RowHistory } from '../rows/row-history';
import { rowHistoryOf, sortedIds } from '../rows/row-index';
import { type Machine, machineOf, type Timeline } from '../timeline/timeline';
import { differences, type Path, valueAtPath } from './support/difference';

/** One difference in one row. `before` or `after` is left out where the row or field is absent. */
export type Change<E> = {
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The keys that lead from the row to the changed value; empty if the row itself came or went. */
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The events that made the change; for `learned`, the lines of the log that told of it. */
  readonly events: readonly E[];
};

/** The differences between two states: those of the world, and those of our knowledge. */
export type Changes<E> = {
  /** What changed from the first point to the second in valid time, as known at the first. */
  readonly world: readonly Change<E>[];
  /** What we learned of the second point, from the first point in system time to the second. */
  readonly learned: readonly Change<E>[];
};

/** A point in valid time, and optionally one in system time. */
export type At =
  | Point
  | PointLiteral
  | { readonly asOf: Point | PointLiteral; readonly knownAt?: Point | PointLiteral };

type Spot = { readonly moment: Moment; readonly knowledge: Moment };

type ChangesOf = <L extends TimedLog>(
  timeline: Timeline<unknown, L>,
) => Changes<L['events'][number]>;

/**
 * What changed from one point to another: for each change the row, the path in it, its value before
 * and after, and the events that made it. If the points differ on both clocks, `world` has what
 * changed in valid time and `learned` what changed in system time.
 *
 * Two points are compared at the end of their days, so `changes('2019-07-01', '2019-07-31')` leaves
 * out what changed on 1 July. A period `{ from, to }` takes what changed from the start of its first
 * day until the start of `to`: `{ from: '2019-07-01', to: '2019-08-01' }` is all of July.
 *
 * `applyChanges` applies the changes to a snapshot of the first state.
 *
 * @example
 * const { world } = pipe(japanKorea, changes('2023-03-20', '2023-03-21'));
 * world.map(({ path, before, after }) => [path.join(), before, after]);
 * // => [['status', 'suspended', 'withdrawn'], …]
 * const day = { from: '2023-03-21', to: '2023-03-22' } as const;
 * pipe(japanKorea, changes(day)).world.length === world.length; // => true
 */
export function changes(period: Period): ChangesOf;
export function changes(from: At, to: At): ChangesOf;
export function changes(...points: readonly [Period] | readonly [At, At]): ChangesOf {
  return (timeline) => {
    const machine = machineOf(timeline);
    const [a, b] = edgesOf(points, machine);
    const between: Spot = { moment: b.moment, knowledge: a.knowledge };
    return Object.freeze({
      world: Object.freeze(changesIn(machine, a, between, makersBetween)),
      learned: Object.freeze(changesIn(machine, between, b, learnedBetween)),
    });
  };
}

/** The points that are compared; for a period, just before it begins and just before it ends. */
const edgesOf = (
  points: readonly [Period] | readonly [At, At],
  machine: Machine,
): readonly [Spot, Spot] => {
  if (points.length === 2) return [spotOf(points[0], machine), spotOf(points[1], machine)];
  const [{ from, to }] = points;
  const { offsetMs, knowledge } = machine;
  return [
    { moment: justBefore(from, offsetMs), knowledge },
    { moment: justBefore(to, offsetMs), knowledge },
  ];
};

const spotOf = (at: At, { offsetMs, knowledge }: Machine): Spot => {
  const { asOf, knownAt } = typeof at === 'string' ? { asOf: at } : { knownAt: undefined, ...at };
  const known = knownAt === undefined ? knowledge : momentOf(knownAt, offsetMs);
  return { moment: momentOf(asOf, offsetMs), knowledge: Math.min(knowledge, known) };
};

type Event = Entry['event'];

/** Finds the events that made a difference at a path of a row. */
type Makers = (rowHistory: RowHistory, a: Spot, b: Spot, path: Path) => readonly Event[];

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
      const rowHistory = rowHistoryOf(index, row);
      if (rowHistory === undefined) continue;
      for (const difference of differences(valueIn(rowHistory, a), valueIn(rowHistory, b))) {
        const events = Object.freeze(makersOf(rowHistory, a, b, difference.path));
        const path = Object.freeze(difference.path);
        found.push(Object.freeze({ table, row, ...difference, path, events }));
      }
    }
  return found;
};

const valueIn = (rowHistory: RowHistory, { moment, knowledge }: Spot): unknown =>
  valueAt(foldAt(rowHistory, knowledge), moment);

/** The events whose versions changed the value at the path from one moment to another. */
const makersBetween: Makers = (rowHistory, a, b, path) => {
  const [first, last] = [Math.min(a.moment, b.moment), Math.max(a.moment, b.moment)];
  const versions = versionsUpTo(foldAt(rowHistory, a.knowledge), last);
  const made = versions.filter((version, index) => {
    if (version.position <= first) return false;
    const before = versions[index - 1]?.value;
    return !same(valueAtPath(before, path), valueAtPath(version.value, path));
  });
  return [...new Set(made.map(({ maker }) => maker))].map(({ event }) => event);
};

/** The lines of the log that told of a change at the path: events, corrections and retractions. */
const learnedBetween: Makers = (rowHistory, a, b, path) => {
  const [first, last] = [Math.min(a.knowledge, b.knowledge), Math.max(a.knowledge, b.knowledge)];
  const { moment } = b;
  const knownAt = (knowledge: Moment) =>
    valueAtPath(valueIn(rowHistory, { moment, knowledge }), path);
  const lines = new Set<Event>();
  let before = knownAt(first);
  for (
    let learned = boundaryAfter(rowHistory, first);
    learned !== undefined && learned <= last;
    learned = boundaryAfter(rowHistory, learned)
  ) {
    const after = knownAt(learned);
    if (!same(before, after))
      for (const line of linesOf(rowHistory, learned, moment)) lines.add(line);
    before = after;
  }
  return [...lines];
};

/** The log lines that became known at one moment and concern the row as of another. */
const linesOf = (rowHistory: RowHistory, learned: Moment, moment: Moment): readonly Event[] =>
  entriesInOrder(rowHistory)
    .filter(({ position }) => position <= moment)
    .flatMap(({ knownFrom, knownUntil, statedBy, endedBy }) => [
      ...(knownFrom === learned ? [statedBy] : []),
      ...(knownUntil === learned && endedBy !== undefined ? [endedBy] : []),
    ]);
