import type { TypedColumnName } from '../columns';

/** What a row fills of the columns that only some tables have. */
export type Cells = { readonly [Name in TypedColumnName]?: string | number | null };

/** The cells of a row, one set for each pair of countries that it is about. */
export type CellSets = readonly Cells[];

/** The cells that tell of a product, by its key. */
export const productCells = (key: string): Cells => {
  // A bare name and all goods have neither scheme nor code.
  const [, scheme = null, code = null] = /^([^:#]+):([^#]+)/.exec(key) ?? [];
  return { product: key, scheme, code };
};

/** One set of cells for each pair of countries; a list without countries leaves the column empty. */
export const perPair = (from: readonly string[], to: readonly string[], rest: Cells): CellSets => {
  const sources = from.length === 0 ? [null] : from;
  const targets = to.length === 0 ? [null] : to;
  return sources.flatMap((source) =>
    targets.map((target) => ({ from: source, to: target, ...rest })),
  );
};
