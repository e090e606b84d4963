import type { Duty, Stacking } from '../facts';
import { dayOf } from './days';
import { compareInTurn } from './scope/scopes';
import type { Owed } from './tariff';
import type { World } from './world';

export type Displaced = { readonly measure: string; readonly by: string; readonly act: string };

/** One duty may displace another: by the order of stacking, or as it is in lieu of the ordinary one. */
type Pair = {
  readonly upper: string;
  readonly lower: string;
  readonly act: string;
  readonly inLieu: boolean;
};

/**
 * The orders in force, the last to bind first; of those that bind alike the one whose stack has the last
 * name. Of each stack of each country there is one.
 */
const ordersIn = ({ stackings, point }: World): readonly Stacking[] => {
  const inForce = stackings
    .filter(({ on, from }) => from !== null && dayOf(from ?? on) <= point)
    .filter(({ until }) => until === undefined || point < dayOf(until))
    .map((each, index) => {
      const [on, from] = [dayOf(each.on), dayOf(each.from ?? each.on)];
      const keys = [Math.max(on, from), each.until === undefined ? 0 : 1, on, from];
      return { each, index, keys };
    })
    .sort(
      (a, b) =>
        compareInTurn(b.keys, a.keys) ||
        byName(b.each.stack, a.each.stack) ||
        compareInTurn([b.index], [a.index]),
    )
    .map(({ each }) => each);
  return inForce.filter(
    ({ stack, by }, at) =>
      inForce.findIndex((other) => other.stack === stack && other.by === by) === at,
  );
};

const byName = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Whether one measure is above another, directly or by way of others. */
const leadsTo = (pairs: readonly Pair[], upper: string, lower: string): boolean =>
  pairs.some(
    (pair) => pair.upper === upper && (pair.lower === lower || leadsTo(pairs, pair.lower, lower)),
  );

/** Who is above whom by the orders; an earlier order gives way where a later one ranks otherwise. */
const pairsOf = (world: World, present: readonly string[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (const { id, order, by } of ordersIn(world)) {
    const isOwn = (measure: string) =>
      present.includes(measure) && world.owners.get(measure)?.by === by;
    for (const [at, rank] of order.entries())
      for (const lower of rank.filter(isOwn))
        for (const upper of order.slice(0, at).flat().filter(isOwn))
          if (upper !== lower && !leadsTo(pairs, lower, upper))
            pairs.push({ upper, lower, act: id, inLieu: false });
  }
  return pairs;
};

const isMoreThanNought = ({ percent = 0, specific }: Duty): boolean =>
  percent > 0 || (specific !== undefined && specific.amount > 0);

/**
 * What is displaced. Duties are settled in rounds: one is owed once all above it are settled and none of
 * them displaces it, and displaced once one that is owed does.
 */
export const displacedAmong = (
  world: World,
  owed: readonly Owed[],
  unknown: readonly string[],
): readonly Displaced[] => {
  const present = [...owed.map(({ measure }) => measure), ...unknown];
  const lieu = owed.filter(({ as }) => as === 'in-lieu');
  const ordinary = owed.filter(({ as }) => as === 'ordinary');
  const pairs = [
    ...pairsOf(world, present),
    ...lieu.flatMap((upper) =>
      ordinary.map(({ measure }) => ({
        upper: upper.measure,
        lower: measure,
        act: upper.act,
        inLieu: true,
      })),
    ),
  ];
  const standing = new Set<string>();
  const out = new Map<string, Displaced>();
  const isSettled = (measure: string) => standing.has(measure) || out.has(measure);
  const bases = [...lieu, ...ordinary];
  const adds = (measure: string): boolean => {
    if (world.planted === 'a rank that owes nothing displaces the next') return true;
    const duty = owed.find((each) => each.measure === measure);
    if (duty === undefined) return true;
    if (duty.as !== 'inclusive' || duty.duty.percent === undefined)
      return isMoreThanNought(duty.duty);
    const base = bases.find((each) => standing.has(each.measure))?.duty;
    const isPlain = base?.percent !== undefined && base.specific === undefined;
    const isSpecific = duty.duty.specific !== undefined;
    if (world.planted === 'an inclusive duty that adds nothing displaces others')
      return isMoreThanNought(duty.duty);
    if (!isPlain || isSpecific) return isMoreThanNought(duty.duty);
    return duty.duty.percent > (base?.percent ?? 0);
  };
  while (present.some((measure) => !isSettled(measure))) {
    const ready = present.find((measure) => {
      const above = pairs.filter(({ lower }) => lower === measure);
      const isInclusive = owed.some((each) => each.measure === measure && each.as === 'inclusive');
      return (
        !isSettled(measure) &&
        above.every(({ upper }) => isSettled(upper)) &&
        (!isInclusive || bases.every((each) => isSettled(each.measure)))
      );
    });
    if (ready === undefined) throw new Error('the orders go round in a circle');
    const by = pairs.find(
      ({ upper, lower, inLieu }) =>
        lower === ready &&
        (standing.has(upper) || world.planted === 'a duty that is displaced displaces others') &&
        (inLieu || adds(upper)),
    );
    if (by === undefined) standing.add(ready);
    else out.set(ready, { measure: ready, by: by.upper, act: by.act });
  }
  return [...out.values()];
};
