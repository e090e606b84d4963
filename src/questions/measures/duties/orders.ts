import { isSome } from '../../../fp';
import { allParts } from '../../../relations/measures/apart';
import type { Ranks, Stacking } from '../../../relations/measures/stackings';
import type { Decision } from '../../../relations/schedule/decision';
import type { EventId } from '../../../vocabulary/ids';
import { type Found, keptUnder } from '../standing/found';
import type { ByAct } from '../standing/inactive';
import type { Reader } from '../standing/reader';

export type Above = { readonly measure: string; readonly act: EventId };

type Order = { readonly decision: Decision<Ranks>; readonly by: string };

/**
 * Lists the orders in force about the stacks that contain the given measures, the strongest order first (see
 * `compareByForce`). Of equally strong orders, the later comes first. If their dates are the same, the names of the
 * stacks are sorted from z to a.
 */
const ordersOn = (
  { state: { stackings }, force: { strongest, compareByForce, compare } }: Reader,
  duties: readonly ByAct[],
  found: Found | undefined,
): readonly Order[] => {
  const stacks = new Set<string>();
  for (const { measure } of duties)
    for (const stack of keptUnder(found, measure, 'stacks', () => stackings.idsUnder(measure)))
      stacks.add(stack);
  if (stacks.size === 0) return [];
  return [...stacks]
    .sort()
    .flatMap((stack) => {
      const found = stackings.get(stack);
      const parts = isSome(found) ? allParts<Stacking>(found.value) : [];
      return parts.flatMap(({ by, decisions }): readonly Order[] => {
        const decision = strongest(decisions.filter(({ begun }) => begun));
        return decision === undefined ? [] : [{ decision, by: by.country }];
      });
    })
    .reverse()
    .sort(
      ({ decision: a }, { decision: b }) =>
        compareByForce(b, a) || compare(b.from ?? b.decided, a.from ?? a.decided),
    );
};

const noneAbove: ReadonlyMap<string, readonly Above[]> = new Map();

/**
 * Returns, for each measure with a duty, the measures that an order ranks above it. An order (`StackingOrdered`) only
 * ranks the measures of its own country. If two orders rank the same two measures differently, the stronger order
 * counts.
 */
export const rankedAbove = (
  reader: Reader,
  duties: readonly ByAct[],
  found: Found | undefined,
): ReadonlyMap<string, readonly Above[]> => {
  const orders = ordersOn(reader, duties, found);
  if (orders.length === 0) return noneAbove;
  const known = new Set<string>(duties.map(({ measure }) => measure));
  const above = new Map<string, Above[]>();
  const isAbove = (upper: string, lower: string): boolean =>
    upper === lower || (above.get(lower) ?? []).some(({ measure }) => isAbove(upper, measure));
  for (const { decision, by } of orders) {
    const isOwn = (measure: string) => known.has(measure) && reader.owner(measure)?.country === by;
    const ranks = decision.value.map((rank) => rank.filter(isOwn));
    for (const [at, rank] of ranks.entries())
      for (const lower of rank)
        for (const upper of ranks.slice(0, at).flat())
          if (!isAbove(lower, upper))
            above.set(lower, [...(above.get(lower) ?? []), { measure: upper, act: decision.act }]);
  }
  return above;
};
