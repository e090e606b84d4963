import { allGoods, coveringKeys } from '../../../vocabulary/products';

/** Whether all goods of the narrower key are goods of the wider. */
export const coversGoods = (wider: string, narrower: string): boolean => {
  if (wider === allGoods || wider === narrower) return true;
  if (wider.includes('#')) return false;
  return (
    (wider.startsWith('HS:') && narrower.startsWith(wider) && !wider.includes('#')) ||
    narrower.startsWith(`${wider}#`)
  );
};

/** How narrow goods are: a described part before every code, then codes by length, then all goods. */
const narrownessOf = (key: string): number =>
  key === allGoods ? 0 : key.length + (key.includes('#') ? 1000 : 0);

/** All that some goods are, by key, the narrowest first. */
export const goodsOf = (keys: readonly string[]): readonly string[] =>
  [...new Set(keys.flatMap(coveringKeys))].sort((a, b) => narrownessOf(b) - narrownessOf(a));
