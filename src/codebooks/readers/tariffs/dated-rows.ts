import { type Flaw, show } from '../../../flaw';
import { type Either, isLeft, left, right } from '../../../fp';
import { measureId } from '../../../vocabulary/ids';
import { type Product, productKey } from '../../../vocabulary/products';
import { dateIn, productIn } from './cells';
import type { FlawedRow, TariffRow } from './rows';

/** The keys are the headings of the lists. */
export type Lists = ReadonlyMap<string, readonly Product[]>;

/**
 * A row of the rates or the exclusions, once its products and dates are read. `decided` is the day of the decision.
 * The decision holds from the day in `from`. The day in `until` is the first on which the decision no longer holds.
 */
export type DatedRow = {
  readonly line: number;
  readonly measure: string;
  readonly products: readonly Product[];
  readonly firm?: string;
  readonly decided: string;
  readonly from: string;
  readonly until?: string;
};

const noStart: Flaw = {
  path: 'from',
  expected: 'a date such as 2019-07-04',
  found: 'a blank cell',
  advice: 'Write the day from which it holds.',
};

const unknownHeading = (heading: string, needs: string): Flaw => ({
  path: 'heading',
  expected: `a heading that ${needs}`,
  found: show(heading),
  advice: 'Add it there, or correct the heading.',
});

const endsTooSoon = (from: string, until: string): Flaw => ({
  path: 'until',
  expected: `a day after ${from}, from which it holds`,
  found: show(until),
  advice: 'The day in "until" is the first on which it no longer holds.',
});

/**
 * Returns the id of the measure for the goods under a heading, because each heading is a measure of its own. Goods
 * without a heading belong to `measure` itself.
 */
export const measureOf = (measure: string, heading: string | undefined): Either<Flaw, string> => {
  const id = heading === undefined ? measure : `${measure}-${heading.replace(/\s+/g, '-')}`;
  const [flaw] = measureId.flawsOf(id, 'heading');
  return flaw === undefined ? right(id) : left(flaw);
};

/**
 * Returns the products of a row: the product of the row's code, or the products on the list under
 * the row's heading.
 */
const productsIn = (
  row: TariffRow,
  scheme: string,
  lists: Lists | undefined,
): Either<Flaw, readonly Product[]> => {
  const heading = row.cells.get('heading');
  if (!row.cells.has('code') && heading !== undefined && lists !== undefined) {
    const products = lists.get(heading);
    return products === undefined
      ? left(unknownHeading(heading, 'has codes in the lists'))
      : right(products);
  }
  const product = productIn(row, scheme);
  return isLeft(product) ? product : right([product.right]);
};

export const datedRow = (
  row: TariffRow,
  measure: string,
  scheme: string,
  lists: Lists | undefined,
): Either<FlawedRow, DatedRow> => {
  const { line, cells } = row;
  const id = measureOf(measure, cells.get('heading'));
  const products = productsIn(row, scheme, lists);
  const decided = dateIn(row, 'decided');
  const from = dateIn(row, 'from');
  const until = dateIn(row, 'until');
  const flaws = [id, products, decided, from, until].flatMap((each) =>
    isLeft(each) ? [each.left] : [],
  );
  if (isLeft(id) || isLeft(products) || isLeft(decided) || isLeft(from) || isLeft(until))
    return left({ line, flaws });
  const start = from.right;
  const end = until.right;
  if (start === undefined) return left({ line, flaws: [noStart] });
  if (end !== undefined && end <= start) return left({ line, flaws: [endsTooSoon(start, end)] });
  const firm = cells.get('firm');
  return right({
    line,
    measure: id.right,
    products: products.right,
    ...(firm === undefined ? {} : { firm }),
    decided: decided.right ?? start,
    from: start,
    ...(end === undefined ? {} : { until: end }),
  });
};

/**
 * Reads the lists of codes. It reports a heading without a rate, since the codes under such a
 * heading would have no effect.
 */
export const listsIn = (
  rows: readonly TariffRow[],
  scheme: string,
  rated: ReadonlySet<string>,
): { readonly lists: Lists; readonly flawed: readonly FlawedRow[] } => {
  const lists = new Map<string, Map<string, Product>>();
  const flawed: FlawedRow[] = [];
  for (const row of rows) {
    const heading = row.cells.get('heading');
    const product = productIn(row, scheme);
    const flaws = [
      ...(isLeft(product) ? [product.left] : []),
      ...(heading === undefined ? [noHeading] : []),
      ...(heading === undefined || rated.has(heading)
        ? []
        : [unknownHeading(heading, 'has a rate')]),
    ];
    if (isLeft(product) || heading === undefined || !rated.has(heading)) {
      flawed.push({ line: row.line, flaws });
      continue;
    }
    const list = lists.get(heading) ?? new Map<string, Product>();
    list.set(productKey(product.right), product.right);
    lists.set(heading, list);
  }
  return {
    lists: new Map([...lists].map(([heading, list]) => [heading, [...list.values()]])),
    flawed,
  };
};

const noHeading: Flaw = {
  path: 'heading',
  expected: 'the heading of the list',
  found: 'a blank cell',
  advice: 'Write the heading under which the code is listed.',
};
