import { isSome } from '../../../fp';
import type { Ranks } from '../../../relations/measures/stackings';
import type { Relations } from '../../../relations/relations';
import { strongest } from '../../../relations/schedule/force';
import type { EventId } from '../../../vocabulary/ids';
import type { ByAct } from '../standing/inactive';
import type { Displaced, DutyOwed, UnknownDuty } from './duties';

type Order = { readonly act: EventId; readonly ranks: Ranks };

/** The orders in force of the stacks that some measures are in. */
const ordersOn = ({ stackings }: Relations, duties: readonly ByAct[]): readonly Order[] => {
  const stacks = new Set(duties.flatMap(({ measure }) => stackings.idsUnder(measure)));
  return [...stacks].flatMap((stack) => {
    const found = stackings.get(stack);
    const held = isSome(found) ? found.value.decisions.filter(({ begun }) => begun) : [];
    const order = strongest(held);
    return order === undefined ? [] : [{ act: order.act, ranks: order.value }];
  });
};

const isMoreThanNought = ({ duty: { percent = 0, specific } }: DutyOwed): boolean =>
  percent > 0 || (specific !== undefined && specific.amount > 0);

/** What the first rank of which something is owed displaces in the ranks below it. */
const byOrder = (
  { act, ranks }: Order,
  owed: readonly DutyOwed[],
  unknown: readonly UnknownDuty[],
): readonly Displaced[] => {
  const due = new Set([
    ...owed.filter(isMoreThanNought).map(({ measure }) => measure),
    ...unknown.map(({ measure }) => measure),
  ]);
  const first = ranks.findIndex((rank) => rank.some((measure) => due.has(measure)));
  const by = ranks[first]?.find((measure) => due.has(measure));
  if (by === undefined) return [];
  const lower = new Set(ranks.slice(first + 1).flat());
  return [...owed, ...unknown]
    .filter(({ measure }) => lower.has(measure))
    .map(({ measure }) => ({ measure, by, act }));
};

/**
 * The duties that are not owed together with others: those of lower ranks of a stack, and an ordinary
 * duty in whose place another stands.
 */
export const displacedOf = (
  state: Relations,
  owed: readonly DutyOwed[],
  unknown: readonly UnknownDuty[],
): readonly Displaced[] => {
  const orders = ordersOn(state, [...owed, ...unknown]);
  const ranked = orders.flatMap((order) => byOrder(order, owed, unknown));
  const lieu = owed.find(({ as }) => as === 'in-lieu');
  if (lieu === undefined) return ranked;
  const replaced = owed
    .filter(({ as }) => as === 'ordinary')
    .map(({ measure }) => ({ measure, by: lieu.measure, act: lieu.act }));
  return [...ranked, ...replaced];
};
