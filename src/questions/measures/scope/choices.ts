import { type Cover, isWithinPartner } from './cover';
import { coversGoods } from './goods';
import type { Place } from './places';

/** Whether `part` equals `whole` or lies within it. */
type IsPart<A> = (part: A, whole: A) => boolean;

/**
 * Lists the chains in which each thing lies within the next, each chain as long as possible. If all things are
 * nested, there is one chain.
 */
const chainsOf = <A>(things: readonly A[], isPart: IsPart<A>): readonly (readonly A[])[] => {
  const narrowest = things.filter((each, at) =>
    things.every(
      (other, index) => index === at || !isPart(other, each) || (isPart(each, other) && at < index),
    ),
  );
  if (narrowest.length === 0) return [[]];
  return narrowest.flatMap((first) => {
    const wider = things.filter((other) => other !== first && isPart(first, other));
    return chainsOf(wider, isPart).map((rest) => [first, ...rest]);
  });
};

/**
 * Returns one function for each chain of scopes. The function says whether a scope belongs to the chain. In a
 * chain, each scope lies within the next in one respect, such as the goods.
 */
const chainsIn = <A>(
  covers: readonly Cover[],
  of: (cover: Cover) => A,
  keyOf: (cover: Cover) => string,
  isPart: IsPart<A>,
): readonly ((cover: Cover) => boolean)[] => {
  const all = new Map(covers.map((cover) => [keyOf(cover), of(cover)]));
  return chainsOf([...all], ([, part], [, whole]) => isPart(part, whole)).map((chain) => {
    const keys = new Set(chain.map(([key]) => key));
    return (cover) => keys.has(keyOf(cover));
  });
};

const isMetWith: IsPart<Cover['when']> = (part, whole) =>
  whole.every((condition) => part.includes(condition));

/**
 * A quick check, which is true in nearly all cases. True: in each respect (goods, partner,
 * conditions), one of any two scopes lies within the other. False: the scopes must be compared to
 * find out.
 */
const areInOrder = (places: readonly Place[]): boolean => {
  let union: string | undefined;
  let when: Cover['when'] | undefined;
  for (const { cover } of places) {
    if (cover.within.size > 0) return false;
    if (cover.when.length > 0) {
      if (when !== undefined && when !== cover.when) return false;
      when = cover.when;
    }
    if (cover.partner === undefined || cover.isCountry) continue;
    if (union !== undefined && union !== cover.partner) return false;
    union = cover.partner;
  }
  return true;
};

/**
 * Groups scopes so that the scopes of a group are nested: of any two of them, one lies within the other in goods, and
 * so it is with partners and with conditions. There can be several groups if a country is a member of two unions, a
 * shipment meets two conditions, or goods have codes in two schemes, because then neither of two scopes lies within
 * the other. The scopes keep their order.
 */
export const choicesAmong = (places: readonly Place[]): readonly (readonly Place[])[] => {
  if (places.length < 2 || areInOrder(places)) return [places];
  const covers = places.map(({ cover }) => cover);
  const whens = chainsIn(
    covers,
    ({ when }) => when,
    ({ when }) => when.join('+'),
    isMetWith,
  );
  const partners = chainsIn(
    covers,
    (cover) => cover,
    ({ partner = '' }) => partner,
    isWithinPartner,
  );
  // If no event says that the goods also fall under other codes or names, the goods of all scopes are nested, and one
  // chain holds them all.
  const goods = covers.some(({ within }) => within.size > 0)
    ? chainsIn(
        covers,
        (cover) => cover,
        ({ product }) => product,
        (part, whole) => coversGoods(whole.product, part.product, part.within),
      )
    : [() => true];
  return withoutContained(
    whens.flatMap((hasWhen) =>
      partners.flatMap((hasPartner) =>
        goods.map((hasGoods) =>
          places.filter(({ cover }) => hasWhen(cover) && hasPartner(cover) && hasGoods(cover)),
        ),
      ),
    ),
  );
};

const withoutContained = <A>(choices: readonly (readonly A[])[]): readonly (readonly A[])[] =>
  choices.filter(
    (one, at) =>
      !choices.some(
        (other, index) =>
          index !== at &&
          (one.length < other.length || (one.length === other.length && index < at)) &&
          one.every((each) => other.includes(each)),
      ),
  );
