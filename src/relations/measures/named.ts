import type { OnMeasure } from '../../events/measures/scope';
import { nameKey } from '../../vocabulary/name-key';
import {
  allGoods,
  coveringKeys,
  type Goods,
  goodsKeys,
  type Product,
  productKey,
} from '../../vocabulary/products';
import { isNarrowed, namesIn, partsOf, scopeIds } from './scope';

/** Whether an act names exactly this row. An act on narrower or wider goods does not name the row. */
export const isNamedBy = (data: OnMeasure, id: string): boolean => {
  const { product, partner, entity, conditions } = partsOf(id);
  if (partner === undefined && data.partners !== undefined) return false;
  if (entity === undefined && data.entities !== undefined) return false;
  if (conditions === undefined && data.when !== undefined) return false;
  if (!namesGoods(data.products, product)) return false;
  const narrowing = narrowingPart(id);
  return isNarrowed(data) ? narrowingsSet(data).has(narrowing) : narrowing === '';
};

/**
 * Whether an act covers the whole row. Compares only codes and names, and ignores events that note which products or
 * names belong together.
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

export const coversSomeOf = (data: OnMeasure, goods: Goods): boolean =>
  goodsKeys(goods).some((key) => isCovered(data, key));

/**
 * Whether an act itself names at least one of the given goods. Naming wider or narrower goods does
 * not count.
 */
export const namesSomeOf = ({ products }: OnMeasure, goods: Goods): boolean =>
  goodsKeys(goods).some((key) => namesGoods(products, key));

const isCovered = ({ products }: OnMeasure, key: string): boolean =>
  coveringKeys(key).some((each) => namesGoods(products, each));

const narrowingPart = (id: string): string => id.slice(id.search(/[@~?]|$/));

/** A list with more products than this is searched by a set, which is made once for the list. */
const fewProducts = 8;

const namesGoods = (products: Goods, key: string): boolean => {
  if (products === allGoods) return key === allGoods;
  return products.length <= fewProducts
    ? products.some((each) => productKey(each) === key)
    : goodsSet(products).has(key);
};

// Keeps a set for each long list of products, since a list can have thousands of products and each row of the
// measure looks a product up in it.
const goodsSets = new WeakMap<object, ReadonlySet<string>>();

const goodsSet = (products: readonly Product[]): ReadonlySet<string> => {
  const made = goodsSets.get(products) ?? new Set(products.map(productKey));
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
