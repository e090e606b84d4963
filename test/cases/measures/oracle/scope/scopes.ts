import type { Scope } from '../../facts';
import { coversGoods, goodsKey, narrownessOf } from './goods';
import { sameName } from './names';

/** One combination of goods, partner, firm and conditions; `null` stands for all. */
export type Cell = {
  readonly goods: string;
  readonly partner: string | null;
  readonly firm: string | null;
  /** All of them must be met. */
  readonly when: readonly string[];
};

/** The cells that an act names: each of its goods, for each partner and each firm. */
export const cellsOf = ({ goods, partners, firms, when = [] }: Scope): readonly Cell[] =>
  goods.flatMap((each) =>
    (partners ?? [null]).flatMap((partner) =>
      (firms ?? [null]).map((firm) => ({
        goods: goodsKey(each),
        partner,
        firm: firm === null ? null : sameName(firm),
        when: when.map(sameName).sort(),
      })),
    ),
  );

/** One text for one cell. */
export const cellKey = ({ goods, partner, firm, when }: Cell): string =>
  JSON.stringify([goods, partner, firm, when]);

/** What a question is about on one day: whose trade, in what, by which firm, under which conditions. */
export type Subject = {
  /** All that the goods are, each as narrow as known. */
  readonly goods: readonly string[];
  /** The partner and the unions it is a member of. Empty: not asked yet. */
  readonly partner: string;
  readonly unions: ReadonlySet<string>;
  /** The names of the firm; empty where none is named. */
  readonly firms: ReadonlySet<string>;
  readonly when: ReadonlySet<string>;
};

/** Whether what the question is about lies within a cell. */
export const covers = (cell: Cell, { goods, partner, unions, firms, when }: Subject): boolean =>
  goods.some((each) => coversGoods(cell.goods, each)) &&
  (cell.partner === null || cell.partner === partner || unions.has(cell.partner)) &&
  (cell.firm === null || firms.has(cell.firm)) &&
  cell.when.every((condition) => when.has(condition));

/** How near a cell is to the question, the weightiest respect first. */
export const nearness = (cell: Cell, subject: Subject): readonly number[] => [
  cell.when.length,
  // Of two conditions that are met, the one that comes first by name.
  -[...subject.when].sort().indexOf(cell.when[0] ?? ''),
  cell.firm === null ? 0 : 1,
  cell.partner === null ? 0 : cell.partner === subject.partner ? 2 : 1,
  // Of two unions of the country likewise.
  -[...subject.unions].sort().indexOf(cell.partner ?? ''),
  narrownessOf(cell.goods),
];

/** Orders numbers as words are ordered by their letters. */
export const compareInTurn = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** In each respect, in turn, whether one cell is the same as another or a part of it. */
const respects: readonly ((part: Cell, whole: Cell, subject: Subject) => boolean)[] = [
  (part, whole) => whole.when.every((condition) => part.when.includes(condition)),
  (part, whole) => whole.firm === null || whole.firm === part.firm,
  (part, whole, subject) =>
    whole.partner === null ||
    whole.partner === part.partner ||
    (part.partner === subject.partner && subject.unions.has(whole.partner)),
  (part, whole) => coversGoods(whole.goods, part.goods),
];

/** Whether one cell is the same as another or a part of it, where both cover the question. */
export const isWithin = (part: Cell, whole: Cell, subject: Subject): boolean =>
  respects.every((isPart) => isPart(part, whole, subject));

/** Whether one cell is a part of another in the first respect in which they differ. */
export const isNarrower = (one: Cell, other: Cell, subject: Subject): boolean => {
  const isSame = (isPart: (typeof respects)[number]): boolean =>
    isPart(one, other, subject) && isPart(other, one, subject);
  return respects.find((isPart) => !isSame(isPart))?.(one, other, subject) ?? false;
};
