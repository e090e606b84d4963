import { push } from '../../../object';
import { same } from '../../../same';
import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { type Entry, eventsInOrder } from '../../event/entry';
import type { TimedLog } from '../../event/event';
import { reindex } from '../../rows/row-index';
import type { Question } from '../../table/question';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';
import { type Asked, ask } from '../support/ask';
import { combinationsOf } from './combinations';
import { type ConnectedRows, connectedRowsOf } from './connected-rows';
import { canOccurInOrder, isMovable, type Orderable, orderablePoint } from './orderable';
import { type Ordering, orderingsOf } from './orderings';
import { sizeOf, withRowsSeen } from './rows-seen';

/** Whether an answer depends on the exact dates of imprecisely dated events. */
export type Certainty<A, E> =
  | { readonly certainty: 'certain'; readonly value: A }
  | {
      readonly certainty: 'depends';
      /**
       * The events that matter: moving any one of them alone to another of its possible dates might change
       * the answer.
       */
      readonly on: readonly E[];
      /** Every possible answer. The first answer is the one that `asOf` gives. */
      readonly answers: readonly A[];
    }
  | {
      readonly certainty: 'unknown';
      /** The events whose possible dates allow too many orders to try. */
      readonly on: readonly E[];
    };

/**
 * Whether the answer to a question at a point is the same for all possible dates of the imprecisely dated
 * events. `certainty` asks the question for every order that the possible dates allow. Each order contains the events
 * on the rows that the question reads, the due dates of those rows, and the point. If there are more than 1,000
 * orders, the answer is `unknown`. The dates in the events stay as written, so a question that compares two dates
 * still compares the first days that the dates can mean.
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
    let seen = withRowsSeen(new Map(), [stated.histories], machine, moment);
    for (;;) {
      const groups = connectedRowsOf(seen, machine, moment);
      const combinations = combinationsOf(groups, (group, most) =>
        orderingsOf(group, orderablePoint(moment), most),
      );
      if (combinations === undefined)
        return Object.freeze({
          certainty: 'unknown',
          on: eventsOf(groups.flat().filter(isMovable)),
        });
      const asked = combinations.map((combination) =>
        ask(reordered(machine, groups, combination), question, moment),
      );
      const reads = asked.map(({ histories }) => histories);
      const more = withRowsSeen(seen, reads, machine, moment);
      if (sizeOf(more) === sizeOf(seen))
        return verdict(stated.value, {
          groups,
          point: orderablePoint(moment),
          combinations,
          asked,
        });
      // In one of the orders, the question read rows that it had not read before, or the rows had more due
      // dates. So all orders are tried again with these rows and dates.
      seen = more;
    }
  };

/** One ordering for each group of connected rows. */
type Combination = readonly Ordering[];

/**
 * Returns a copy of the machine with other rows. In these rows, each event with several possible
 * positions has the position that `combination` gives the event.
 */
const reordered = (
  machine: Machine,
  groups: readonly ConnectedRows[],
  combination: Combination,
): Machine => {
  const positions = new Map(combination.flat().map(({ item, position }) => [item, position]));
  const removed = new Set<Entry>();
  const added: Entry[] = [];
  for (const item of groups.flat()) {
    if (item.entry === undefined || !isMovable(item)) continue;
    removed.add(item.entry);
    // An item without a position comes after the point of the question.
    added.push(item.entry.at(positions.get(item) ?? item.last));
  }
  return { ...machine, rows: reindex(machine.rows, removed, added, machine.resolution.lines) };
};

type Tried<A> = {
  readonly groups: readonly ConnectedRows[];
  readonly point: Orderable;
  readonly combinations: readonly Combination[];
  /** The answers, in the order of `combinations`. */
  readonly asked: readonly Asked<A>[];
};

const verdict = <A>(value: A, tried: Tried<A>): Certainty<A, Entry['event']> => {
  const answers: A[] = [value];
  for (const each of tried.asked)
    if (!answers.some((answer) => same(answer, each.value))) answers.push(each.value);
  if (answers.length === 1) return Object.freeze({ certainty: 'certain', value });
  const decisive = tried.groups.flatMap((group, index) =>
    group.filter(isMovable).filter((item) => makesADifference(item, index, tried)),
  );
  return Object.freeze({
    certainty: 'depends',
    on: eventsOf(decisive),
    answers: Object.freeze(answers),
  });
};

const makesADifference = (
  item: Orderable,
  group: number,
  { groups, point, combinations, asked }: Tried<unknown>,
): boolean => {
  const numbers = new Map(groups.flat().map((each, number) => [each, number]));
  // The orders tried so far, with their answers. The key leaves out `item`, so orders that differ
  // only in the position of `item` share a key.
  const tried = new Map<
    string,
    { readonly order: readonly Orderable[]; readonly answer: unknown }[]
  >();
  return combinations.some((combination, at) => {
    const orders = combination.map((ordering) => ordering.map((placed) => placed.item));
    const others = orders.map((each) =>
      each.filter((one) => one !== item).map((one) => numbers.get(one)),
    );
    const order = orders[group] ?? [];
    const answer = asked[at]?.value;
    const key = JSON.stringify(others);
    const differs = tried
      .get(key)
      ?.some(
        (other) =>
          !same(other.answer, answer) &&
          canOccurInOrder([...withBothPlaces(other.order, order, item), point]),
      );
    push(tried, key, { order, answer });
    return differs === true;
  });
};

/** `a` and `b` differ only in the position of `item`. The result has `item` twice, at both positions. */
const withBothPlaces = (
  a: readonly Orderable[],
  b: readonly Orderable[],
  item: Orderable,
): readonly Orderable[] => {
  const places = [a.indexOf(item), b.indexOf(item)];
  const others = a.filter((each) => each !== item);
  return [...others, undefined].flatMap((each, place) => [
    ...(places.includes(place) ? [item] : []),
    ...(each === undefined ? [] : [each]),
  ]);
};

const eventsOf = (items: readonly Orderable[]): readonly Entry['event'][] =>
  eventsInOrder(items.flatMap(({ entry }) => entry ?? []));
