import { type Flaw, show } from '../../../flaw';
import { isLeft } from '../../../fp';
import { coveringKeys, type Product, productKey } from '../../../vocabulary/products';
import type { DecidedFor } from './acts';
import { datedRow } from './dated-rows';
import type { FlawedRow, TariffRow } from './rows';

const ofNothing = (measure: string): Flaw => ({
  path: 'heading',
  expected: 'a heading that has a rate',
  found: show(measure),
  advice:
    'Add its rate, or correct the heading. Goods can only be excluded from a duty that exists.',
});

const ofNoRate = (measure: string, product: Product): Flaw => ({
  path: 'code',
  expected: `goods for which ${show(measure)} has a rate`,
  found: show(productKey(product)),
  advice: 'Add the rate, or correct the code. Goods can only be excluded from a duty that exists.',
});

/**
 * Returns the code with which a product is compared. A described part of a code is compared as the whole
 * code, because the description does not say which narrower codes the part belongs to.
 */
const codeOf = (product: Product): string =>
  productKey(
    typeof product === 'string' ? product : { scheme: product.scheme, code: product.code },
  );

/**
 * Collects the rated codes of each measure. `own` has the codes with a rate. `wider` has the codes with
 * a rate and all codes that include one of them.
 */
const ratedIn = (rates: readonly DecidedFor[]) => {
  const codes = new Map<string, { readonly own: Set<string>; readonly wider: Set<string> }>();
  for (const { measure, product } of rates) {
    const known = codes.get(measure) ?? { own: new Set(), wider: new Set() };
    known.own.add(codeOf(product));
    for (const key of coveringKeys(codeOf(product))) known.wider.add(key);
    codes.set(measure, known);
  }
  return codes;
};

/** Each row excludes a product, or a described part of a product, from a duty for a time. */
export const exclusionsIn = (
  rows: readonly TariffRow[],
  measure: string,
  scheme: string,
  rates: readonly DecidedFor[],
): { readonly decisions: readonly DecidedFor[]; readonly flawed: readonly FlawedRow[] } => {
  const decisions: DecidedFor[] = [];
  const flawed: FlawedRow[] = [];
  const rated = ratedIn(rates);
  for (const row of rows) {
    const dated = datedRow(row, measure, scheme, undefined);
    if (isLeft(dated)) {
      flawed.push(dated.left);
      continue;
    }
    const { line, products, ...decided } = dated.right;
    const codes = rated.get(decided.measure);
    const stray = products.find(
      (each) =>
        !codes?.wider.has(codeOf(each)) &&
        !coveringKeys(codeOf(each)).some((key) => codes?.own.has(key)),
    );
    if (codes === undefined) flawed.push({ line, flaws: [ofNothing(decided.measure)] });
    else if (stray !== undefined) flawed.push({ line, flaws: [ofNoRate(decided.measure, stray)] });
    else {
      for (const product of products) decisions.push({ ...decided, kind: 'excluded', product });
    }
  }
  return { decisions, flawed };
};
