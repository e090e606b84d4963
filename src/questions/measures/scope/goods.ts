import { allGoods, coveringKeys } from '../../../vocabulary/products';
import { nothingNoted, type Within, widerKeys } from '../../products/goods-asked';

export const coversGoods = (
  wider: string,
  narrower: string,
  within: Within = nothingNoted,
): boolean => {
  if (wider === allGoods || wider === narrower) return true;
  if (within.size > 0) return widerKeys(narrower, within).has(wider);
  return narrower.startsWith(wider) && coveringKeys(narrower).includes(wider);
};

/**
 * Returns a number by which the key of a name is sorted among the keys of codes, whose number is their length. The
 * highest number comes first. `within` links the name to its codes. If one of these codes contains all the others,
 * the name comes just before the longest code, and otherwise just after the shortest code. A name that is only a part
 * of its codes comes before every whole code. The number of a name without codes is its length.
 */
const nameNarrowness = (name: string, within: Within): number => {
  const wholes = [...within].filter(([, wider]) => wider.includes(name)).map(([code]) => code);
  if (wholes.length === 0) return within.has(name) ? 500 : name.length;
  const isOne = wholes.some((code) => within.get(name)?.includes(code));
  const lengths = wholes.map((code) => code.length);
  return isOne ? Math.max(...lengths) + 0.5 : Math.min(...lengths) - 0.5;
};

const narrownessOf = (key: string, within: Within): number => {
  if (key === allGoods) return 0;
  if (key.includes('#')) return key.length + 1000;
  return key.includes(':') ? key.length : nameNarrowness(key, within);
};

export const allKeys = (
  keys: readonly string[],
  within: Within = nothingNoted,
): readonly string[] => [
  ...new Set(
    within.size === 0
      ? keys.flatMap(coveringKeys)
      : keys.flatMap((key) => [...widerKeys(key, within)]),
  ),
];

// Keeps the result if `within` is empty, since a question looks up the same goods again for each point in time and
// for each measure.
const known = new WeakMap<readonly string[], readonly string[]>();

/** The narrowest key comes first. */
export const goodsOf = (
  keys: readonly string[],
  within: Within = nothingNoted,
): readonly string[] => {
  const isAlone = within.size === 0;
  const before = isAlone ? known.get(keys) : undefined;
  if (before !== undefined) return before;
  const found = [...allKeys(keys, within)].sort(
    (a, b) => narrownessOf(b, within) - narrownessOf(a, within),
  );
  if (isAlone) known.set(keys, found);
  return found;
};
