import { isRight } from '../fp';
import { same } from '../same';
import type { Moment } from '../time/moment';
import { momentOf, type Point, type PointLiteral } from '../time/point';
import { type Asked, ask } from './ask';
import { nextDue } from './due';
import { type Entry, inOrder, isKnown } from './entry';
import type { TimedLog } from './event';
import { type Leeway, leewayOf, tries } from './leeway';
import { placeIfAt } from './place';
import type { Question } from './question';
import { reindex } from './row-index';
import { type Machine, machineOf, type Timeline } from './timeline';
import { entriesInOrder, foldAt, type Track, versionAt } from './track';

/** Whether an answer hangs on when exactly imprecisely dated events happened. */
export type Certainty<A, E> =
  | { readonly certainty: 'certain'; readonly value: A }
  | {
      readonly certainty: 'depends';
      /** The events on whose dates it depends. */
      readonly on: readonly E[];
      /** Every answer possible, the one that `asOf` gives first. */
      readonly answers: readonly A[];
    }
  | {
      readonly certainty: 'unknown';
      /** The events that leave too many orders to try. */
      readonly on: readonly E[];
    };

/** The most orders that are tried. */
const mostOrders = 1000;

/**
 * Whether the answer to a question at a point is the same whenever the imprecisely dated events on
 * the rows that it reads happened: every order is tried that they can take among one another, the
 * other versions of those rows and the point, up to 1,000.
 *
 * @example
 * pipe(japanKorea, certainty(dispute('DS590'), '2020-01-01')).certainty; // => 'certain'
 */
export const certainty =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): Certainty<A, L['events'][number]> => {
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    let seen = observe(machine, moment, [ask(machine, question, moment)], nothingSeen);
    for (;;) {
      const { movable } = seen;
      const orders = ordersOf(seen, machine.offsetMs);
      if (orders === undefined)
        return Object.freeze({ certainty: 'unknown', on: Object.freeze(eventsOf(movable)) });
      const asked = orders.map((order) => ask(moved(machine, movable, order), question, moment));
      const more = observe(machine, moment, asked, seen);
      if (more.movable.length > movable.length || more.marks.size > seen.marks.size) {
        // An order brought rows or due changes to light that split the orders further.
        seen = more;
        continue;
      }
      return verdict(ask(machine, question, moment).value, movable, orders, asked);
    }
  };

type Movable = { readonly entry: Entry; readonly leeway: Leeway };

/** What the orders tried so far have shown to bear on the answer. */
type Seen = {
  readonly movable: readonly Movable[];
  /** Where the order of events can make a difference: other events, due changes, the point. */
  readonly marks: ReadonlySet<Moment>;
  readonly rows: ReadonlyMap<string, Track>;
};

const nothingSeen: Seen = { movable: [], marks: new Set(), rows: new Map() };

const observe = (
  machine: Machine,
  moment: Moment,
  asked: readonly Asked<unknown>[],
  before: Seen,
): Seen => {
  const { knowledge, offsetMs } = machine;
  const rows = new Map(before.rows);
  const marks = new Set(before.marks).add(moment);
  for (const { tracks } of asked)
    for (const track of tracks) {
      const { table, id } = track.name;
      const original = machine.rows.get(table.name)?.tracks.get(id);
      if (original !== undefined) rows.set(`${table.name}/${id}`, original);
      for (const due of dueMarks(track, machine, moment)) marks.add(due);
    }
  const entries = [...rows.values()]
    .flatMap(entriesInOrder)
    .filter((entry) => isKnown(entry, knowledge));
  const movable: Movable[] = [];
  for (const entry of [...new Set(entries)].sort(inOrder)) {
    const leeway = leewayOf(entry.event, offsetMs);
    if (leeway === undefined) marks.add(entry.place);
    else if (leeway.first <= moment) movable.push({ entry, leeway });
  }
  return { movable, marks, rows };
};

/** When the versions of a row, up to a moment, say that something is due. */
const dueMarks = (track: Track, machine: Machine, moment: Moment): readonly Moment[] => {
  const row = foldAt(track, machine.knowledge);
  versionAt(row, moment);
  return row.versions.flatMap(({ value }) => {
    const due = nextDue(track.name.table, value, machine.offsetMs);
    return due === undefined ? [] : [due.at];
  });
};

/** One moment for each movable event. */
type Order = readonly Moment[];

/** Every order worth trying, or undefined where there are too many. */
const ordersOf = ({ movable, marks }: Seen, offsetMs: number): readonly Order[] | undefined => {
  let orders: readonly Order[] = [[]];
  for (const { leeway } of movable) {
    const crowd = movable.filter((other) => overlap(other.leeway, leeway)).length;
    const moments = tries(leeway, [...marks], crowd, offsetMs);
    if (orders.length * moments.length > mostOrders) return undefined;
    orders = orders.flatMap((order) => moments.map((at) => [...order, at]));
  }
  return orders;
};

const overlap = (a: Leeway, b: Leeway): boolean => a.first <= b.last && b.first <= a.last;

/** The machine with the movable events put where an order has them. */
const moved = (machine: Machine, movable: readonly Movable[], order: Order): Machine => {
  const { rows, offsetMs } = machine;
  const entries = movable.map(({ entry }, index) => {
    const place = placeIfAt(entry.event, order[index] ?? entry.place, offsetMs);
    return { ...entry, place: isRight(place) ? place.right : entry.place };
  });
  const removed = new Set(movable.map(({ entry }) => entry));
  return { ...machine, rows: reindex(rows, removed, entries, offsetMs) };
};

const verdict = <A>(
  value: A,
  movable: readonly Movable[],
  orders: readonly Order[],
  asked: readonly Asked<A>[],
): Certainty<A, Entry['event']> => {
  const answers: A[] = [value];
  for (const each of asked)
    if (!answers.some((answer) => same(answer, each.value))) answers.push(each.value);
  if (answers.length === 1) return Object.freeze({ certainty: 'certain', value });
  const matters = movable.filter((_, index) => makesADifference(index, orders, asked));
  return Object.freeze({
    certainty: 'depends',
    on: Object.freeze(eventsOf(matters)),
    answers: Object.freeze(answers),
  });
};

/** Whether two orders that differ in one event alone give different answers. */
const makesADifference = (
  index: number,
  orders: readonly Order[],
  asked: readonly Asked<unknown>[],
): boolean => {
  const first = new Map<string, unknown>();
  return orders.some((order, n) => {
    const others = order.filter((_, each) => each !== index).join();
    const answer = asked[n]?.value;
    if (!first.has(others)) first.set(others, answer);
    return !same(first.get(others), answer);
  });
};

const eventsOf = (movable: readonly Movable[]): readonly Entry['event'][] =>
  movable.map(({ entry }) => entry.event);
