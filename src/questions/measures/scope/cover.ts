import { narrowerKey } from '../../../relations/measures/measure-keys';
import { narrowingId, partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import type { Within } from '../../products/goods-asked';
import { coversGoods, goodsOf } from './goods';

/** What a question is about, seen by the measures of one side. */
export type Subject = {
  /**
   * The goods, by key: one with the names and codes that were noted for it, or a part and what was asked
   * for.
   */
  readonly goods: readonly string[];
  /** Names and codes of which only some of the goods are. */
  readonly parts: readonly string[];
  readonly within: Within;
  /** The country on the other side, then the unions that it is a member of. Empty: any. */
  readonly partners: readonly string[];
  /** The firm, by the keys of all its names; empty where none is named. */
  readonly firm: readonly string[];
  /** The conditions that are met, by key. */
  readonly when: readonly string[];
};

/** One scope that covers a subject: the rest of a row's id after the measure, and what it narrows. */
export type Cover = {
  readonly suffix: string;
  readonly product: string;
  readonly within: Within;
  readonly partner: string | undefined;
  /** Whether the partner is the country itself, rather than a union. */
  readonly isCountry: boolean;
  readonly firm: string | undefined;
  readonly when: readonly string[];
};

/** Conditions of which all must be met, in the order of their names. */
type Conditions = readonly string[];

/** More conditions come first; of as many those that come first by name. */
const byNearness = (a: Conditions, b: Conditions): number => {
  if (a.length !== b.length) return b.length - a.length;
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
};

/** Every choice of some conditions. */
const choicesOf = (when: Conditions): readonly Conditions[] => {
  let choices: readonly Conditions[] = [[]];
  for (const each of when) choices = [...choices, ...choices.map((chosen) => [...chosen, each])];
  return [...choices].sort(byNearness);
};

/** The choices of some conditions that a row of a measure names. */
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

/** Up to how many conditions every choice of them is looked up. With each one more there are twice as many. */
export const fewConditions = 4;

/** The scopes of one measure that cover a subject, the nearest first. */
export type CoversOn = (measure: string) => readonly Cover[];

/** The scopes that cover a subject in a state. Of many conditions, only choices that rows name are tried. */
export const coversAt = (state: Relations, subject: Subject): CoversOn => {
  const when = [...new Set(subject.when)].sort();
  if (when.length > fewConditions)
    return (measure) => coversOf(subject, choicesNamed(state, measure, subject, when));
  const covers = coversOf(subject, choicesOf(when));
  return () => covers;
};

/**
 * The scopes that cover a subject, the nearest first: the goods that meet a condition before others, the
 * firm before all others, the country before its unions before all countries, the part before the code
 * before its heading and chapter before all goods, in that order.
 */
const coversOf = (
  { goods, within, partners, firm }: Subject,
  choices: readonly Conditions[],
): readonly Cover[] => {
  const products = goodsOf(goods, within);
  return choices.flatMap((conditions) =>
    [...firm, undefined].flatMap((name) =>
      [...partners, undefined].flatMap((partner) =>
        products.map((product) => ({
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
  );
};

// Ids are made of the same few texts for every point that a question is asked of.
const idsKnown = new WeakMap<readonly Cover[], Map<string, readonly string[]>>();

/** The ids of a measure's rows that cover a subject, in the order of the scopes. */
export const rowIds = (measure: string, covers: readonly Cover[]): readonly string[] => {
  let known = idsKnown.get(covers);
  if (known === undefined) {
    known = new Map();
    idsKnown.set(covers, known);
  }
  let ids = known.get(measure);
  if (ids === undefined) {
    ids = covers.map(({ suffix }) => `${measure}${suffix}`);
    known.set(measure, ids);
  }
  return ids;
};

/** Whether one scope is the same as another or a part of it, where both cover the subject. */
export const isWithin = (part: Cover, whole: Cover): boolean =>
  coversGoods(whole.product, part.product, part.within) &&
  (whole.partner === undefined ||
    whole.partner === part.partner ||
    (part.isCountry && !whole.isCountry)) &&
  (whole.firm === undefined || whole.firm === part.firm) &&
  whole.when.every((condition) => part.when.includes(condition));
