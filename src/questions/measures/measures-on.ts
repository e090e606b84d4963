import type { Measure } from '../../relations/measures/measures';
import type { Relations } from '../../relations/relations';
import { coveringKeys, type Product } from '../../vocabulary/products';
import { partyArgument, productArgument } from '../arguments/arguments';

/** A product on its way from one country to another. */
export type Route = {
  /** The exporting country, ISO 3166-1 alpha-3. */
  readonly from: string;
  /** The importing country, ISO 3166-1 alpha-3. */
  readonly to: string;
  readonly product: Product;
  /** Whose trade, by name: measures that concern only some count where this is one of them. */
  readonly entity?: string;
};

/**
 * A route as it is looked up, its product by key. Countries that do not exist and products that no log can have
 * throw a `RangeError`.
 */
export const checkedRoute = ({ from, to, product, entity }: Route) => ({
  from: partyArgument(from, 'from'),
  to: partyArgument(to, 'to'),
  product: productArgument(product),
  entity: entity?.normalize('NFC'),
});

/**
 * The measures of any stage on a route: those on the product, and, for an HS code, on the heading and
 * chapter that it is part of.
 */
export const measuresOn = (route: Route): ((state: Relations) => readonly Measure[]) => {
  const { from, to, product, entity } = checkedRoute(route);
  const keys = coveringKeys(product);
  return ({ measures }) => {
    const found: Measure[] = [];
    for (const key of keys)
      for (const [, measure] of measures.keyed(key))
        if (measure.from === from && measure.to === to && concerns(measure, entity))
          found.push(measure);
    return found;
  };
};

const concerns = ({ entities }: Measure, entity: string | undefined): boolean =>
  entities === null || (entity !== undefined && entities.includes(entity));
