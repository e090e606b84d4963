import { same } from '../../../same';
import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { type Entry, inOrder } from '../../event/entry';
import type { TimedLog } from '../../event/event';
import { reindex } from '../../rows/row-index';
import type { Question } from '../../table/question';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';
import { type Asked, ask } from '../support/ask';
import { type Group, groupsOf } from './connected-rows';
import { type Order, ordersOf } from './orderings';
import { canFollow, isFree, type Turn, turnOfPoint } from './position';
import { sighted, sizeOf } from './rows-seen';

/** Whether an answer hangs on when exactly imprecisely dated events happened. */
export type Certainty<A, E> =
  | { readonly certainty: 'certain'; readonly value: A }
  | {
      readonly certainty: 'depends';
      /** The events of which another date, all other dates the same, may give another answer. */
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
 * other events and the due dates of those rows, and the point, up to 1,000.
 *
 * @example
 * pipe(japanKorea, certainty(dispute('DS590'), '2020-01-01')).certainty; // => 'certain'
 */
export const certainty =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): Certainty<A, L['events'][number]> => {
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    const stated = ask(machine, question, moment);
    let seen = sighted(new Map(), [stated.tracks], machine, moment);
    for (;;) {
      const groups = groupsOf(seen, machine, moment);
      const tries = triesOf(groups, turnOfPoint(moment));
      if (tries === undefined)
        return Object.freeze({ certainty: 'unknown', on: eventsOf(groups.flat().filter(isFree)) });
      const asked = tries.map((orders) => ask(moved(machine, groups, orders), question, moment));
      const more = sighted(
        seen,
        asked.map(({ tracks }) => tracks),
        machine,
        moment,
      );
      if (sizeOf(more) === sizeOf(seen))
        return verdict(stated.value, { groups, point: turnOfPoint(moment), tries, asked });
      // An order brought rows or due dates to light that there are further orders for.
      seen = more;
    }
  };

/** One order for each group. */
type Try = readonly Order[];

/** Every try, or undefined where there are too many. */
const triesOf = (groups: readonly Group[], point: Turn): readonly Try[] | undefined => {
  let tries: readonly Try[] = [[]];
  for (const group of groups) {
    const orders = ordersOf(group, point, Math.floor(mostOrders / tries.length));
    if (orders === undefined) return undefined;
    tries = tries.flatMap((before) => orders.map((order) => [...before, order]));
  }
  return tries;
};

/** The machine with the free events put where the orders have them. */
const moved = (machine: Machine, groups: readonly Group[], orders: Try): Machine => {
  const places = new Map(orders.flat().map(({ turn, place }) => [turn, place]));
  const removed = new Set<Entry>();
  const added: Entry[] = [];
  for (const turn of groups.flat()) {
    if (turn.entry === undefined || !isFree(turn)) continue;
    removed.add(turn.entry);
    // What no turn came to by the point happened after it.
    added.push(turn.entry.at(places.get(turn) ?? turn.last));
  }
  return { ...machine, rows: reindex(machine.rows, removed, added, machine.resolution.lines) };
};

type Tried<A> = {
  readonly groups: readonly Group[];
  readonly point: Turn;
  readonly tries: readonly Try[];
  /** What was answered, try by try. */
  readonly asked: readonly Asked<A>[];
};

const verdict = <A>(value: A, tried: Tried<A>): Certainty<A, Entry['event']> => {
  const answers: A[] = [value];
  for (const each of tried.asked)
    if (!answers.some((answer) => same(answer, each.value))) answers.push(each.value);
  if (answers.length === 1) return Object.freeze({ certainty: 'certain', value });
  const matter = tried.groups.flatMap((group, index) =>
    group.filter(isFree).filter((turn) => makesADifference(turn, index, tried)),
  );
  return Object.freeze({
    certainty: 'depends',
    on: eventsOf(matter),
    answers: Object.freeze(answers),
  });
};

/** Whether a free event gives two answers, all others staying where they are. */
const makesADifference = (
  turn: Turn,
  index: number,
  { groups, point, tries, asked }: Tried<unknown>,
): boolean => {
  const numbers = new Map(groups.flat().map((each, number) => [each, number]));
  const alike = new Map<string, { readonly order: readonly Turn[]; readonly answer: unknown }[]>();
  return tries.some((orders, n) => {
    const turns = orders.map((order) => order.map((taken) => taken.turn));
    const others = turns.map((each) =>
      each.filter((one) => one !== turn).map((one) => numbers.get(one)),
    );
    const order = turns[index] ?? [];
    const answer = asked[n]?.value;
    const key = JSON.stringify(others);
    const sofar = alike.get(key) ?? [];
    alike.set(key, [...sofar, { order, answer }]);
    return sofar.some(
      (other) =>
        !same(other.answer, answer) && canFollow([...both(other.order, order, turn), point]),
    );
  });
};

/** Two orders that differ in one turn only, as one order in which it is taken at both places. */
const both = (a: readonly Turn[], b: readonly Turn[], turn: Turn): readonly Turn[] => {
  const places = [a.indexOf(turn), b.indexOf(turn)];
  const others = a.filter((each) => each !== turn);
  return [...others, undefined].flatMap((each, place) => [
    ...(places.includes(place) ? [turn] : []),
    ...(each === undefined ? [] : [each]),
  ]);
};

const eventsOf = (turns: readonly Turn[]): readonly Entry['event'][] =>
  Object.freeze(
    turns
      .flatMap(({ entry }) => entry ?? [])
      .sort(inOrder)
      .map(({ event }) => event),
  );
