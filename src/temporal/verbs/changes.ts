import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { justBefore, mustBeInOrder, type Period } from '../../time/period';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import type { Entry } from '../event/entry';
import type { TimedEvent, TimedLog } from '../event/event';
import { type Version, valueAt, versionsUpTo } from '../fold/versions';
import { boundaryAfter, entriesInOrder, foldAt, type RowHistory } from '../rows/row-history';
import { rowHistoryOf, sortedIds } from '../rows/row-index';
import { type Machine, machineOf, type Timeline } from '../timeline/timeline';
import { differences, type Path, valueAtPath } from './support/difference';
import { knownPointAt, pointOrNone } from './support/granularity';

/**
 * One difference in one row. `before` is left out if the row or field does not exist at the first point.
 * `after` is left out if the row or field does not exist at the second point.
 */
export type Change<E> = {
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /**
   * The keys that lead from the row to the changed value. Empty if the row itself was added or
   * removed.
   */
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
  /**
   * The events that made the change. In `learned`: the lines of the log through which we learned of the
   * change.
   */
  readonly events: readonly E[];
  /**
   * Valid time: the point since which the row has the value `after`; `null` for an open start. In `world`,
   * only what was known at the first point counts. In `learned`, what was known at the second point counts.
   */
  readonly validFrom: Point | null;
  /** System time: when the last of `events` became known; `null` for an open start. */
  readonly knownFrom: Point | null;
  /** Only in `learned`: the change also happened between the two points in valid time. */
  readonly happened?: true;
};

/** The differences between two states: what changed in the world, and what we learned. */
export type Changes<E> = {
  /** What changed from the first point to the second point in valid time, as known at the first point. */
  readonly world: readonly Change<E>[];
  /**
   * What became known from the first point to the second point in system time about the second point in valid
   * time. `happened` marks a change that also happened between the two points in valid time.
   */
  readonly learned: readonly Change<E>[];
};

/** A point in valid time, and optionally a point in system time. */
export type At =
  | Point
  | PointLiteral
  | { readonly asOf: Point | PointLiteral; readonly knownAt?: Point | PointLiteral };

type Spot = { readonly moment: Moment; readonly knowledge: Moment };

/**
 * What changed from one point to another. Each change has its row, the path in the row, the value before and
 * after, the events that made the change, and since when the new value holds on each clock. If the points
 * differ on both clocks, `world` has what changed in valid time and was already known at the first point.
 * `learned` has what changed in system time. In `learned`, `happened` marks the changes that also happened
 * between the points in valid time.
 *
 * Each point stands for the end of its day, so `changes('2019-07-01', '2019-07-31')` leaves out what changed
 * on 1 July. A period `{ from, to }` goes from the start of its first day until the start of `to`: `{ from:
 * '2019-07-01', to: '2019-08-01' }` is all of July.
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
export function changes(
  period: Period,
): <L extends TimedLog>(timeline: Timeline<unknown, L>) => Changes<L['events'][number]>;
export function changes(
  from: At,
  to: At,
): <L extends TimedLog>(timeline: Timeline<unknown, L>) => Changes<L['events'][number]>;
export function changes(
  ...points: readonly [Period] | readonly [At, At]
): (timeline: Timeline<unknown>) => Changes<TimedEvent> {
  return (timeline) => {
    const machine = machineOf(timeline);
    const [a, b] = edgesOf(points, machine);
    const between: Spot = { moment: b.moment, knowledge: a.knowledge };
    const world = changesIn(machine, a, between, makersBetween);
    const learned = changesIn(machine, between, b, learnedBetween);
    const isNews = ({ validMoment }: Found) => a.moment < validMoment && validMoment <= b.moment;
    return Object.freeze({
      world: Object.freeze(world.map(({ change }) => Object.freeze(change))),
      learned: Object.freeze(
        learned.map((found) =>
          Object.freeze(
            isNews(found) ? { ...found.change, happened: true as const } : found.change,
          ),
        ),
      ),
    });
  };
}

/** Two points stay as they are. A period becomes the points just before its beginning and just before its end. */
const edgesOf = (
  points: readonly [Period] | readonly [At, At],
  machine: Machine,
): readonly [Spot, Spot] => {
  if (points.length === 2) return [spotOf(points[0], machine), spotOf(points[1], machine)];
  const [{ from, to }] = points;
  const { offsetMs, knowledge } = machine;
  mustBeInOrder({ from, to }, offsetMs);
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

/** `known` is when the last of the events became known. */
type Making = { readonly events: ReadonlySet<Event>; readonly known: Moment };

/** Finds the events that changed the value at a path of a row between two points. */
type Makers = (rowHistory: RowHistory, a: Spot, b: Spot, path: Path) => Making;

type Found = { readonly change: Change<Event>; readonly validMoment: Moment };

const changesIn = (machine: Machine, a: Spot, b: Spot, makersOf: Makers): readonly Found[] => {
  if (a.moment === b.moment && a.knowledge === b.knowledge) return [];
  const found: Found[] = [];
  for (const [table, index] of machine.rows)
    for (const row of sortedIds(index)) {
      const rowHistory = rowHistoryOf(index, row);
      if (rowHistory === undefined) continue;
      for (const difference of differences(valueIn(rowHistory, a), valueIn(rowHistory, b))) {
        const { events, known } = makersOf(rowHistory, a, b, difference.path);
        const validMoment = sinceWhen(rowHistory, b, difference.path);
        const change: Change<Event> = {
          table,
          row,
          ...difference,
          path: Object.freeze(difference.path),
          events: Object.freeze([...events]),
          validFrom: pointOrNone(validMoment, machine),
          knownFrom: knownPointAt(known, machine),
        };
        found.push({ change, validMoment });
      }
    }
  return found;
};

const valueIn = (rowHistory: RowHistory, { moment, knowledge }: Spot): unknown =>
  valueAt(foldAt(rowHistory, knowledge), moment);

const versionsChanging = (
  rowHistory: RowHistory,
  { moment, knowledge }: Spot,
  path: Path,
): readonly Version[] => {
  let before: unknown;
  return versionsUpTo(foldAt(rowHistory, knowledge), moment).filter(({ value }) => {
    const after = valueAtPath(value, path);
    const isChange = !same(before, after);
    before = after;
    return isChange;
  });
};

const sinceWhen = (rowHistory: RowHistory, spot: Spot, path: Path): Moment =>
  versionsChanging(rowHistory, spot, path).at(-1)?.position ?? Number.NEGATIVE_INFINITY;

const makersBetween: Makers = (rowHistory, a, b, path) => {
  const [first, last] = [Math.min(a.moment, b.moment), Math.max(a.moment, b.moment)];
  const makers = versionsChanging(rowHistory, { ...a, moment: last }, path)
    .filter(({ position }) => position > first)
    .map(({ maker }) => maker);
  return {
    events: new Set(makers.map(({ event }) => event)),
    known: Math.max(...makers.map(({ knownFrom }) => knownFrom)),
  };
};

const learnedBetween: Makers = (rowHistory, a, b, path) => {
  const [first, last] = [Math.min(a.knowledge, b.knowledge), Math.max(a.knowledge, b.knowledge)];
  const { moment } = b;
  const knownAt = (knowledge: Moment) =>
    valueAtPath(valueIn(rowHistory, { moment, knowledge }), path);
  const events = new Set<Event>();
  let known = Number.NEGATIVE_INFINITY;
  let before = knownAt(first);
  for (
    let learned = boundaryAfter(rowHistory, first);
    learned !== undefined && learned <= last;
    learned = boundaryAfter(rowHistory, learned)
  ) {
    const after = knownAt(learned);
    if (!same(before, after)) {
      for (const line of linesOf(rowHistory, learned, moment)) events.add(line);
      known = learned;
    }
    before = after;
  }
  return { events, known };
};

const linesOf = (rowHistory: RowHistory, learned: Moment, moment: Moment): readonly Event[] =>
  entriesInOrder(rowHistory)
    .filter(({ position }) => position <= moment)
    .flatMap(({ knownFrom, knownUntil, statedBy, endedBy }) => [
      ...(knownFrom === learned ? [statedBy] : []),
      ...(knownUntil === learned && endedBy !== undefined ? [endedBy] : []),
    ]);
