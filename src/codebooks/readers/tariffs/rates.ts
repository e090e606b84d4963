import { type Flaw, show } from '../../../flaw';
import { isLeft } from '../../../fp';
import { productKey } from '../../../vocabulary/products';
import type { DecidedFor } from './acts';
import { rateIn } from './cells';
import { type DatedRow, datedRow, type Lists } from './dated-rows';
import type { FlawedRow, TariffRow } from './rows';

type Rate = Omit<DecidedFor, 'kind'> & { readonly line: number; readonly key: string };

const twoRates = (line: number, other: number, percent: number): Flaw => ({
  path: 'rate',
  expected: `the rate of line ${line}, which is for the same code, decision and day`,
  found: show(percent),
  advice: `Keep line ${line} or line ${other}, or write in "decided" which was decided later.`,
});

const ratesOf = ({ products, ...row }: DatedRow, percent: number): readonly Rate[] =>
  products.map((product) => ({
    ...row,
    product,
    percent,
    key: JSON.stringify([row.measure, row.firm, productKey(product)]),
  }));

/**
 * Turns the rows of a table of rates into decisions. The first rate of a product (for one measure and
 * one firm) announces a duty. So does a rate that follows a rate with an end (`until`). Any other rate
 * amends the duty, except that a row is no decision if it has no end and only repeats the current rate.
 * `flawed` has the rows that cannot be read, and the rows that give a product another rate with the same
 * `decided` and `from`.
 */
export const ratesIn = (
  rows: readonly TariffRow[],
  measure: string,
  scheme: string,
  lists: Lists | undefined,
): { readonly decisions: readonly DecidedFor[]; readonly flawed: readonly FlawedRow[] } => {
  const rates: Rate[] = [];
  const flawed: FlawedRow[] = [];
  for (const row of rows) {
    const dated = datedRow(row, measure, scheme, lists);
    const percent = rateIn(row);
    if (isLeft(dated) || isLeft(percent)) {
      const flaws = [
        ...(isLeft(percent) ? [percent.left] : []),
        ...(isLeft(dated) ? dated.left.flaws : []),
      ];
      flawed.push({ line: row.line, flaws });
    } else rates.push(...ratesOf(dated.right, percent.right));
  }
  const { decisions, twice } = inTurn(rates);
  return { decisions, flawed: [...flawed, ...twice] };
};

/** All these dates have the form YYYY-MM-DD, so they sort as text. */
const byDecision = (a: Rate, b: Rate): number =>
  a.decided.localeCompare(b.decided) || a.from.localeCompare(b.from) || a.line - b.line;

const inTurn = (
  rates: readonly Rate[],
): { readonly decisions: readonly DecidedFor[]; readonly twice: readonly FlawedRow[] } => {
  const last = new Map<string, Rate>();
  const decisions: DecidedFor[] = [];
  const twice = new Map<number, FlawedRow>();
  for (const rate of [...rates].sort(byDecision)) {
    const { line, key, ...decided } = rate;
    const before = last.get(key);
    if (before !== undefined && before.decided === rate.decided && before.from === rate.from) {
      if (before.percent !== rate.percent)
        twice.set(line, { line, flaws: [twoRates(before.line, line, rate.percent ?? 0)] });
      continue;
    }
    last.set(key, rate);
    const begins = before === undefined || before.until !== undefined;
    const repeats = !begins && before.percent === rate.percent && rate.until === undefined;
    if (!repeats) decisions.push({ ...decided, kind: begins ? 'announced' : 'amended' });
  }
  return { decisions, twice: [...twice.values()] };
};
