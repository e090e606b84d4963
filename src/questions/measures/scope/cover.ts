import { narrowerKey } from '../../../relations/measures/measure-keys';
import { narrowingId, partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import type { GoodsAsked, Within } from '../../products/goods-asked';
import { coversGoods, goodsOf } from './goods';

/**
 * The goods, countries and firms that a question asks about, seen from the country whose measures are read. An
 * exception for another product is looked up with a second subject. If that product is known to lie within the goods of
 * the question, the second subject has only the product as `goods`. Otherwise it has the product, then the goods of the
 * question.
 */
export type Subject = GoodsAsked & {
  /**
   * The country on the other side of the route, then the unions that it is a member of. An empty
   * list means any country.
   */
  readonly partners: readonly string[];
  /** The keys of all names of the firm; empty if the question names no firm. */
  readonly firm: readonly string[];
  /**
   * For each firm that the question may mean, the keys of its names. Empty if the question can mean only one
   * firm.
   */
  readonly firmsMeant: readonly (readonly string[])[];
  /** The keys of the conditions that are met. */
  readonly when: readonly string[];
};

/** Returns the subject with only those product codes that surely contain all of the goods. */
export const withSureCodes = (subject: Subject): Subject =>
  subject.sure === undefined ? subject : { ...subject, ...subject.sure, sure: undefined };

/** `suffix` is the part of a row's id after the id of the measure. */
export type Cover = {
  readonly suffix: string;
  readonly product: string;
  readonly within: Within;
  readonly partner: string | undefined;
  /** Whether the partner is the country itself and not a union. */
  readonly isCountry: boolean;
  readonly firm: string | undefined;
  readonly when: readonly string[];
};

/** All conditions must be met. They are in the order of their names. */
type Conditions = readonly string[];

/** Compares two lists of conditions. The longer list comes first; lists of equal length are compared by name. */
const byNearness = (a: Conditions, b: Conditions): number => {
  if (a.length !== b.length) return b.length - a.length;
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
};

const choicesOf = (when: Conditions): readonly Conditions[] => {
  let choices: readonly Conditions[] = [[]];
  for (const each of when) choices = [...choices, ...choices.map((chosen) => [...chosen, each])];
  return [...choices].sort(byNearness);
};

/** Returns the subsets of the given conditions that occur in rows of a measure. */
const choicesNamed = (
  { measures }: Relations,
  measure: string,
  { goods, within }: Subject,
  when: Conditions,
): readonly Conditions[] => {
  const met = new Set(when);
  const found = new Map<string, Conditions>([['', []]]);
  for (const product of goodsOf(goods, within))
    for (const id of measures.idsUnder(narrowerKey(measure, product))) {
      const { conditions } = partsOf(id);
      if (conditions === undefined || found.has(conditions)) continue;
      const chosen = conditions.split('+');
      if (chosen.every((each) => met.has(each))) found.set(conditions, chosen);
    }
  return [...found.values()].sort(byNearness);
};

/**
 * If a question names at most this many conditions, every subset of them is looked up. Each further condition
 * would double the number of subsets.
 */
export const fewConditions = 4;

/** Returns the scopes of one measure that cover what the question asks about, the narrowest first. */
export type CoversOn = (measure: string) => readonly Cover[];

/**
 * Returns the scopes that cover what the question asks about, in the given state. If the question
 * names many conditions, only those subsets of the conditions are tried that occur in rows.
 */
export const coversAt = (state: Relations, subject: Subject): CoversOn => {
  const when = [...new Set(subject.when)].sort();
  if (when.length > fewConditions)
    return (measure) => coversOf(subject, choicesNamed(state, measure, subject, when));
  const covers = coversOf(subject, choicesOf(when));
  return () => covers;
};

/**
 * Returns the scopes, the narrowest first. The first difference decides, in this order:
 *
 * 1. conditions: more conditions come before fewer
 * 2. firm: one firm comes before all firms
 * 3. country: a country comes before its unions, and the unions before all countries
 * 4. goods: a described part of a code (`HS:7208#thin`) comes before the code, the code before its heading and
 *    chapter, and the chapter before all goods
 */
const coversOf = (
  { goods, within, partners, firm }: Subject,
  choices: readonly Conditions[],
): readonly Cover[] => {
  const products = goodsOf(goods, within);
  return choices.flatMap((conditions) =>
    // A question about a firm covers acts under any name of that firm, and acts without a firm.
    [firm, [undefined]].flatMap((names) =>
      [...partners, undefined].flatMap((partner) =>
        products.flatMap((product) =>
          names.map((name) => ({
            suffix: `/${product}${narrowingId(
              partner,
              name,
              conditions.length === 0 ? undefined : conditions.join('+'),
            )}`,
            product,
            within,
            partner,
            isCountry: partner !== undefined && partner === partners[0],
            firm: name,
            when: conditions,
          })),
        ),
      ),
    ),
  );
};

export const isWithinPartner = (part: Cover, whole: Cover): boolean =>
  whole.partner === undefined ||
  whole.partner === part.partner ||
  (part.isCountry && !whole.isCountry);

/**
 * Whether the scope `part` equals the scope `whole` or lies within it. Both must cover the same
 * question, so if both name a firm, they name the same firm.
 */
export const isWithin = (part: Cover, whole: Cover): boolean =>
  coversGoods(whole.product, part.product, part.within) &&
  isWithinPartner(part, whole) &&
  (whole.firm === undefined || part.firm !== undefined) &&
  whole.when.every((condition) => part.when.includes(condition));

/**
 * Whether the scope `one` is narrower than the scope `other`. Both must cover the same question. The scopes are
 * compared by conditions, then by firm, country and goods, and the first difference decides. If neither scope is
 * narrower in that respect (for example, two different unions), the result is false in both orders of the
 * arguments.
 */
export const isNarrower = (one: Cover, other: Cover): boolean => {
  const isMet = other.when.every((condition) => one.when.includes(condition));
  if (!isMet || one.when.length > other.when.length) return isMet;
  if ((one.firm === undefined) !== (other.firm === undefined)) return one.firm !== undefined;
  const isOfPartner = isWithinPartner(one, other);
  if (!isOfPartner || !isWithinPartner(other, one)) return isOfPartner;
  return (
    coversGoods(other.product, one.product, one.within) &&
    !coversGoods(one.product, other.product, one.within)
  );
};

/**
 * Whether two different `Cover` objects stand for one scope. This can be so because acts may call one firm, or the
 * same goods, by different names. Both scopes must cover the same question.
 */
export const isSameScope = (one: Cover, other: Cover): boolean =>
  (one.within.size > 0 || one.firm !== undefined) && isWithin(one, other) && isWithin(other, one);
