import { isSome } from '../../fp';
import {
  codeKey,
  codesHeld,
  type NotedCodes,
  spellingKey,
  withinCodeKey,
} from '../../relations/products/product-codes';
import type { Relations } from '../../relations/relations';
import { forceAt } from '../../relations/schedule/force';
import { offsetOf } from '../../temporal/timeline/state-log';
import type { Timeless } from '../../temporal/timeline/timeless';
import { allGoods, coveringKeys } from '../../vocabulary/products';

/**
 * For the key of a name or code of goods, the other keys under which all these goods fall, according to the
 * `ProductNoted` events (notes) in the log.
 */
export type Within = ReadonlyMap<string, readonly string[]>;

/** Goods with the keys of all their names and codes, which notes in the log link to each other. */
export type Goods = {
  /** The key in the question, then the other keys under which all of the goods fall. */
  readonly goods: readonly string[];
  /** Names and codes that apply, or may apply, to only some of the goods. */
  readonly parts: readonly string[];
  readonly within: Within;
};

export type GoodsAsked = Goods & {
  /**
   * The same goods, read with less trust in notes. If a note may lack some codes of a good, the codes in the
   * note count as codes of only a part of the good. Undefined if this makes no difference.
   */
  readonly sure: Goods | undefined;
};

export const nothingNoted: Within = new Map();

type Named = NotedCodes & { readonly name: string };

const noted = (state: Relations, name: string): Named | undefined => {
  const row = state.productCodes.get(name);
  const held = isSome(row) ? codesHeld(row.value, forceAt(offsetOf(state)))?.value : undefined;
  return held && { name, ...held };
};

export const isNoted = (state: Relations, name: string): boolean =>
  noted(state, name) !== undefined;

/**
 * The codes noted for a name, and for names that differ from it only in capitals, hyphens and the like. A
 * trader may mean any of these names.
 */
const notedAlike = (state: Relations, name: string): readonly Named[] =>
  state.productCodes.idsUnder(spellingKey(name)).flatMap((each) => noted(state, each) ?? []);

export const namesAlike = (state: Relations, name: string): readonly string[] =>
  notedAlike(state, name)
    .map((each) => each.name)
    .sort();

/**
 * Returns the names and codes of the goods that notes put under one of the given index keys. Goods stay under the key
 * of a code even when a later note has replaced that code.
 */
const notedUnder = (state: Relations, keys: readonly string[]): readonly Named[] => {
  const names = new Set(keys.flatMap((key) => state.productCodes.idsUnder(key)));
  return [...names].flatMap((name) => noted(state, name) ?? []);
};

const allCodes = ({ codes, partOf }: NotedCodes): readonly string[] => [...codes, ...partOf];

/** The scheme of a code; empty for the name of a product. */
export const schemeOf = (product: string): string =>
  product.slice(0, Math.max(0, product.indexOf(':')));

/**
 * For each scheme, returns the narrowest code that contains all codes of the good in that scheme. Such a code
 * contains the whole good, because each scheme, such as the Harmonized System, classifies the whole good. If the
 * codes of the good share no chapter, the scheme has no such code.
 */
const commonCodes = (codes: NotedCodes): readonly string[] => {
  const all = allCodes(codes);
  return [...new Set(all.map(schemeOf))].flatMap((scheme) => {
    const [first = [], ...others] = all
      .filter((code) => schemeOf(code) === scheme)
      .map(coveringKeys);
    const isCommon = (key: string): boolean => others.every((keys) => keys.includes(key));
    return first.findLast((key) => key !== allGoods && isCommon(key)) ?? [];
  });
};

const isWithinAny = (code: string, wider: readonly string[]): boolean =>
  coveringKeys(code).some((key) => wider.includes(key));

const overlap = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((code) => isWithinAny(code, others)) || others.some((code) => isWithinAny(code, some));

/**
 * Returns the codes of a good. If the key of the good is itself a code, that is its only code. A name has the codes in
 * notes on it, and in notes on names that differ from it only in capitals and the like.
 */
const codesOf = (state: Relations, key: string): readonly string[] => {
  if (key.includes(':')) return [key];
  return isNoted(state, key) ? notedAlike(state, key).flatMap(allCodes) : [];
};

/**
 * Whether all codes of a good are known. If the key of the good is itself a code, they are. For a name, each of its
 * notes (see `notedAlike`) must say that it gives all codes.
 */
export const areAllKnown = (state: Relations, key: string): boolean =>
  key.includes(':') || (isNoted(state, key) && notedAlike(state, key).every((each) => each.areAll));

/** Whether the log says that a good has no code. Such a good differs from every good that has a code. */
const hasNoCode = (state: Relations, key: string): boolean =>
  areAllKnown(state, key) && codesOf(state, key).length === 0;

const hsSubheading = 'hs:123456'.length;

/**
 * A code in one spelling: only its letters and digits, in lower case. A described part of a code, such as
 * `HS:7208#thin`, is spelled as the whole code. A code of the Harmonized System is cut to six digits, because a longer
 * code belongs to the tariff of one country and does not say of which.
 */
const plainCode = (code: string): string => {
  const plain = code
    .replace(/#.*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:]/gu, '');
  return plain.startsWith('hs:') ? plain.slice(0, hsSubheading) : plain;
};

/**
 * Authors write codes in several ways, and for most schemes the library does not know where a code divides
 * into wider and narrower codes. So a code that begins with another code may be a part of that other code.
 */
const mayOverlap = (one: string, other: string): boolean => {
  const [a, b] = [plainCode(one), plainCode(other)];
  return a.startsWith(b) || b.startsWith(a);
};

/**
 * Whether the log shows that two goods differ. This is so if the log has all codes of both goods, some of them
 * in the same scheme, and no code of one good overlaps with a code of the other good. Two described parts of one
 * code, such as `HS:7208#thin` and `HS:7208#painted`, overlap too, since they may be the same goods. A good without
 * any code, such as a service, differs from every good that has one. Call this only if neither of the two goods
 * contains the other.
 */
export const canBeToldApart = (state: Relations, asked: string, other: string): boolean => {
  const [some, others] = [codesOf(state, asked), codesOf(state, other)];
  if (some.length > 0 && hasNoCode(state, other)) return true;
  if (others.length > 0 && hasNoCode(state, asked)) return true;
  const schemes = new Set(some.map(schemeOf));
  return (
    areAllKnown(state, asked) &&
    areAllKnown(state, other) &&
    others.some((code) => schemes.has(schemeOf(code))) &&
    !some.some((one) => others.some((each) => mayOverlap(one, each)))
  );
};

/**
 * Returns the index keys of notes that give one of the codes of the goods (`wholes`), a wider code (`covering`),
 * or a code within one of `wholes`.
 */
const keysBeside = (covering: readonly string[], wholes: readonly string[]): readonly string[] => [
  ...[...covering, ...wholes].map(codeKey),
  ...wholes.map(withinCodeKey),
];

const coveringOf = (code: string): readonly string[] =>
  coveringKeys(code).filter((key) => key !== allGoods);

export const isNeverNoted = (
  { productCodes }: Relations,
  tables: Timeless,
  asked: string,
): boolean =>
  !tables.has('productCodes', asked) &&
  (!asked.includes(':') ||
    keysBeside(coveringOf(asked), [asked]).every((key) => productCodes.idsUnder(key).length === 0));

export const goodsAsked = (state: Relations, asked: string): GoodsAsked => {
  const own = noted(state, asked);
  if (own === undefined && !asked.includes(':')) return alone(asked);
  // Each code in `common` contains all goods of the question. Each code in `wholes` contains only
  // goods of the question.
  const common = own === undefined ? [asked] : commonCodes(own);
  const wholes = own === undefined ? [asked] : own.codes;
  const covering = common.flatMap(coveringOf);
  const found = notedUnder(state, keysBeside(covering, wholes)).filter(
    ({ name }) => name !== asked,
  );
  if (own === undefined && found.length === 0) return alone(asked);
  const isAll = ({ codes }: Named): boolean => common.some((code) => isWithinAny(code, codes));
  const others = found.filter(isAll);
  // Goods that are different parts of one code do not count as parts of each other.
  const some = found.filter((each) => !isAll(each) && overlap(allCodes(each), wholes));
  const named = [...(own === undefined ? [] : [own]), ...others, ...some];
  const goodsBy = (widerOf: CodesOf, containing: readonly Named[]): Goods => ({
    goods: [
      asked,
      ...(own === undefined ? [] : widerOf(own)),
      ...containing.map(({ name }) => name),
    ],
    parts: [
      ...(own === undefined ? [] : without(allCodes(own), widerOf(own))),
      ...without([...others, ...some], containing).map(({ name }) => name),
    ],
    within: withinOf(named, widerOf),
  });
  const areSure = named.every(({ areAll }) => areAll);
  return {
    ...goodsBy(commonCodes, others),
    sure: areSure
      ? undefined
      : goodsBy(sureCommonCodes, own === undefined || own.areAll ? others : []),
  };
};

type CodesOf = (named: Named) => readonly string[];

/** Returns no codes if the note on the good may lack some codes of the good. */
const sureCommonCodes: CodesOf = (named) => (named.areAll ? commonCodes(named) : []);

const without = <A>(list: readonly A[], others: readonly A[]): readonly A[] =>
  list.filter((each) => !others.includes(each));

const alone = (asked: string): GoodsAsked => ({
  goods: [asked],
  parts: [],
  within: nothingNoted,
  sure: undefined,
});

const withinOf = (named: readonly Named[], widerOf: CodesOf): Within => {
  const within = new Map<string, readonly string[]>();
  const add = (key: string, wider: string): void => {
    within.set(key, [...(within.get(key) ?? []), wider]);
  };
  for (const each of named) {
    for (const code of widerOf(each)) add(each.name, code);
    for (const whole of each.codes) add(whole, each.name);
  }
  return within;
};

export const widerKeys = (key: string, within: Within): ReadonlySet<string> => {
  const found = new Set<string>();
  const reached = [key];
  for (const each of reached)
    for (const wider of coveringKeys(each))
      if (!found.has(wider)) {
        found.add(wider);
        reached.push(...(within.get(wider) ?? []));
      }
  return found;
};
