import { type Flaw, show } from '../../../flaw';
import { isLeft } from '../../../fp';
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

/**
 * Reads exclusions. Each excludes a product, or a described part of one, from a duty for a time.
 */
export const exclusionsIn = (
  rows: readonly TariffRow[],
  measure: string,
  scheme: string,
  announced: ReadonlySet<string>,
): { readonly decisions: readonly DecidedFor[]; readonly flawed: readonly FlawedRow[] } => {
  const decisions: DecidedFor[] = [];
  const flawed: FlawedRow[] = [];
  for (const row of rows) {
    const dated = datedRow(row, measure, scheme, undefined);
    if (isLeft(dated)) flawed.push(dated.left);
    else if (!announced.has(dated.right.measure))
      flawed.push({ line: row.line, flaws: [ofNothing(dated.right.measure)] });
    else {
      const { line: _, products, ...decided } = dated.right;
      for (const product of products) decisions.push({ ...decided, kind: 'excluded', product });
    }
  }
  return { decisions, flawed };
};
