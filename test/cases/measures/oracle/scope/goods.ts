/** Goods in the form in which they are compared: `*`, `HS:7208`, `HS:8483#pulleys` or a name. */
export const goodsKey = (goods: string): string => goods.normalize('NFC').replace(/^(\w+) /, '$1:');

const codeOf = (key: string): string | undefined => /^HS:(\d+)$/.exec(key)?.[1];

/** Whether all goods of the narrower key are goods of the wider. */
export const coversGoods = (wider: string, narrower: string): boolean => {
  if (wider === '*' || wider === narrower) return true;
  const code = codeOf(wider);
  const [whole = ''] = narrower.split('#');
  return code !== undefined && (codeOf(whole)?.startsWith(code) ?? false);
};

/**
 * What goods of the one key are goods of the other too: the narrower of the two. A part of a wider
 * code may or may not hold the goods of a narrower one, so both are named. Empty: none.
 */
export const commonGoods = (one: string, other: string): readonly string[] => {
  if (coversGoods(one, other)) return [other];
  if (coversGoods(other, one)) return [one];
  const [wholeOfOne = ''] = one.split('#');
  const [wholeOfOther = ''] = other.split('#');
  const isPartOfWider =
    (one.includes('#') && coversGoods(wholeOfOne, other)) ||
    (other.includes('#') && coversGoods(wholeOfOther, one));
  return isPartOfWider ? [one, other] : [];
};

/** How narrow goods are: a part before every code, then codes by their length, then all goods. */
export const narrownessOf = (key: string): number =>
  key === '*' ? 0 : key.length + (key.includes('#') ? 1_000 : 0);
