import { asOf, clearance, pipe, relations, timeline } from 'bilateral';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, sampled } from '../../../../support/holds';
import {
  areOne,
  type Good,
  type Item,
  isAmong,
  isSurelyAmong,
  itemsOf,
  keyOf,
  mayBeOne,
} from './shipments';
import { notesHeld, type Out, type Restriction, type World, world } from './world';
import { logOf } from './world-log';

/** Whether a side of an act may be a side of the route: Germany is a member of the Union, or nobody says that it is not. */
const mayConcern = (side: string, asked: string, { membership }: World): boolean =>
  side === asked ||
  ((membership === 'member' || membership === 'nothing') &&
    [side, asked].sort().join() === 'DEU,EUN');

/** Whether an act surely takes out a firm. */
const isFirmOut = ({ firms }: Out, name: string | undefined, drawn: World): boolean =>
  firms.length === 0 ||
  (name !== undefined && firms.some((each) => areOne(each, name, drawn.firms)));

/** Whether an act surely takes out what the question and an announcement name, as far as an item is concerned. */
const areGoodsOut = (
  { goods }: Out,
  item: Item,
  named: readonly Good[],
  announced: '*' | readonly Good[],
): boolean => {
  const among = goods ?? announced;
  return (
    among === '*' || among.some((each) => named.some((good) => isSurelyAmong(item, each, good)))
  );
};

/** Whether the measure or baseline may restrict some shipment that the question may mean. */
const mayRestrict = (restriction: Restriction, drawn: World): boolean => {
  const { goods, from, to, isBaseline, isLifted, out } = restriction;
  const { asked } = drawn;
  if (!mayConcern(from, asked.from, drawn) || !mayConcern(to, asked.to, drawn)) return false;
  const own = isBaseline || out === undefined || out.hasEnded ? undefined : out;
  const named = isBaseline ? [] : restriction.firms;
  const all: readonly Good[] = goods === '*' ? ['*'] : goods;
  const taking = own?.how === 'except of another' ? own.again : goods;
  /** Whether somebody of those that an announcement names is not surely out. */
  const isSomebodyIn = (firms: readonly string[], taken: Out | undefined): boolean => {
    if (firms.length === 0) return taken === undefined || !isFirmOut(taken, asked.entity, drawn);
    return firms.some(
      (each) =>
        (asked.entity === undefined || mayBeOne(each, asked.entity, drawn.firms)) &&
        (taken === undefined ||
          !(isFirmOut(taken, each, drawn) || isFirmOut(taken, asked.entity, drawn))),
    );
  };
  return itemsOf(asked.good, notesHeld(drawn)).some((item) => {
    const isAgain = own?.how === 'except of another' && own.again.some((g) => isAmong(item, g));
    const takenOut = (good: Good): Out | undefined =>
      own !== undefined &&
      (own.how !== 'except of another' || isAgain) &&
      areGoodsOut(own, item, [asked.good, good], taking)
        ? own
        : undefined;
    const isIn = (good: Good, firms: readonly string[]): boolean =>
      isAmong(item, good) && isSomebodyIn(firms, takenOut(good));
    return (
      (!isLifted && all.some((good) => isIn(good, named))) ||
      (isAgain && own.again.some((good) => isIn(good, [])))
    );
  });
};

const restricting = (drawn: World): readonly Restriction[] =>
  drawn.restrictions.filter((each) => mayRestrict(each, drawn));

const verdict = (drawn: World): string => {
  const { good: product, from, to, entity } = drawn.asked;
  const route = { from, to, product: keyOf(product), ...(entity === undefined ? {} : { entity }) };
  return pipe(timeline(relations)(logOf(drawn)), asOf('2020-06-01'), clearance(route as never))
    .verdict;
};

it('clearance should clear nothing that an act may restrict in any world that the notes allow', () => {
  holds(
    fc.property(world, (drawn) => {
      if (verdict(drawn) === 'clear') expect(restricting(drawn)).toEqual([]);
    }),
  );
});

it('the law above meets each verdict often enough', () => {
  const seen = new Map<string, number>();
  for (const drawn of fc.sample(world, { numRuns: sampled(2000), seed: 1 })) {
    const key = `${verdict(drawn)}, ${restricting(drawn).length > 0 ? 'may be restricted' : 'free'}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const key of [
    'clear, free',
    'refused, free',
    'refused, may be restricted',
    'restricted, may be restricted',
  ])
    expect(seen.get(key) ?? 0, key).toBeGreaterThan(sampled(2000) / 50);
});
