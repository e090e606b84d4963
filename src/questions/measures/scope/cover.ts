import { narrowingId } from '../../../relations/measures/scope';
import { coversGoods, goodsOf } from './goods';

/** What a question is about, seen by the measures of one side. */
export type Subject = {
  /** The goods, by key: one, or a described part and the code that was asked for. */
  readonly goods: readonly string[];
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
  readonly partner: string | undefined;
  /** Whether the partner is the country itself, rather than a union. */
  readonly isCountry: boolean;
  readonly firm: string | undefined;
  readonly when: readonly string[];
};

/** Every choice of some of the conditions, those with more conditions first. */
const choicesOf = (when: readonly string[]): readonly (readonly string[])[] => {
  let choices: readonly (readonly string[])[] = [[]];
  for (const each of when) choices = [...choices, ...choices.map((chosen) => [...chosen, each])];
  return [...choices].sort((a, b) => b.length - a.length);
};

/**
 * The scopes that cover a subject, the nearest first: the goods that meet a condition before others, the
 * firm before all others, the country before its unions before all countries, the part before the code
 * before its heading and chapter before all goods, in that order.
 */
export const coversOf = ({ goods, partners, firm, when }: Subject): readonly Cover[] => {
  const products = goodsOf(goods);
  return choicesOf([...when].sort()).flatMap((conditions) =>
    [...firm, undefined].flatMap((name) =>
      [...partners, undefined].flatMap((partner) =>
        products.map((product) => ({
          suffix: `/${product}${narrowingId(
            partner,
            name,
            conditions.length === 0 ? undefined : conditions.join('+'),
          )}`,
          product,
          partner,
          isCountry: partner !== undefined && partner === partners[0],
          firm: name,
          when: conditions,
        })),
      ),
    ),
  );
};

/** Whether one scope is the same as another or a part of it, where both cover the subject. */
export const isWithin = (part: Cover, whole: Cover): boolean =>
  coversGoods(whole.product, part.product) &&
  (whole.partner === undefined ||
    whole.partner === part.partner ||
    (part.isCountry && !whole.isCountry)) &&
  (whole.firm === undefined || whole.firm === part.firm) &&
  whole.when.every((condition) => part.when.includes(condition));
