import type { TypedColumnName } from '../columns';

export type Cells = { readonly [Name in TypedColumnName]?: string | number | null };

/** The cells of one row, with one set of cells for each pair of countries that the row is about. */
export type CellSets = readonly Cells[];

export const productCells = (key: string): Cells => {
  // The key of a bare name, and the key `*` for all goods, contain no scheme and no code.
  const [, scheme = null, code = null] = /^([^:#]+):([^#]+)/.exec(key) ?? [];
  return { product: key, scheme, code };
};

/**
 * Returns one set of cells for each pair of a country in `from` and a country in `to`. If `from` or `to` is empty,
 * the column of the same name is null.
 */
export const perPair = (from: readonly string[], to: readonly string[], rest: Cells): CellSets => {
  const sources = from.length === 0 ? [null] : from;
  const targets = to.length === 0 ? [null] : to;
  return sources.flatMap((source) =>
    targets.map((target) => ({ from: source, to: target, ...rest })),
  );
};
