import type { OnMeasure } from '../../events/measures/scope';
import { nameKey } from '../../vocabulary/name-key';
import { coveringKeys, type Goods, goodsKeys } from '../../vocabulary/products';
import { namesIn, partsOf, scopeIds } from './scope';

/** Whether an act names exactly the scope of a row, not only narrower or wider goods. */
export const isNamedBy = (data: OnMeasure, id: string): boolean => {
  const { product, partner, entity, conditions } = partsOf(id);
  if (partner === undefined && data.partners !== undefined) return false;
  if (entity === undefined && data.entities !== undefined) return false;
  if (conditions === undefined && data.when !== undefined) return false;
  return goodsSet(data.products).has(product) && narrowingsSet(data).has(narrowingPart(id));
};

/**
 * Whether an act covers everything that a row is about. Compares only codes and names, and ignores events
 * that note which products or names belong together.
 */
export const coversRow = (data: OnMeasure, id: string): boolean => {
  const { product, partner, entity, conditions } = partsOf(id);
  const met = conditions?.split('+') ?? [];
  return (
    isCovered(data, product) &&
    (data.partners?.some((each) => each === partner) ?? true) &&
    (data.entities === undefined || (entity !== undefined && namesIn(data).has(entity))) &&
    (data.when?.every((each) => met.includes(nameKey(each))) ?? true)
  );
};

/** Whether an act covers at least one of some goods. Only codes and names decide, as for `coversRow`. */
export const coversSomeOf = (data: OnMeasure, goods: Goods): boolean =>
  goodsKeys(goods).some((key) => isCovered(data, key));

/**
 * Whether an act itself names at least one of the given goods. Naming wider or narrower goods does
 * not count.
 */
export const namesSomeOf = ({ products }: OnMeasure, goods: Goods): boolean =>
  goodsKeys(goods).some((key) => goodsSet(products).has(key));

const isCovered = ({ products }: OnMeasure, key: string): boolean =>
  coveringKeys(key).some((each) => goodsSet(products).has(each));

const narrowingPart = (id: string): string => id.slice(id.search(/[@~?]|$/));

// Keeps a set for each list of products, since a list can have thousands of products and each row of the
// measure looks a product up in it.
const goodsSets = new WeakMap<object, ReadonlySet<string>>();
const allOfThem: ReadonlySet<string> = new Set(['*']);

const goodsSet = (products: OnMeasure['products']): ReadonlySet<string> => {
  if (products === '*') return allOfThem;
  const made = goodsSets.get(products) ?? new Set(goodsKeys(products));
  goodsSets.set(products, made);
  return made;
};

const narrowingSets = new WeakMap<object, ReadonlySet<string>>();

const narrowingsSet = (data: OnMeasure): ReadonlySet<string> => {
  const made =
    narrowingSets.get(data) ?? new Set(scopeIds({ ...data, products: '*' }).map(narrowingPart));
  narrowingSets.set(data, made);
  return made;
};
