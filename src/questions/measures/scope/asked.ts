import { nameKey } from '../../../vocabulary/name-key';
import { nameArgument, partyArgument, productArgument } from '../../arguments/arguments';
import type { Route } from './route';

/** A question about a route, as it is looked up. */
export type Asked = {
  readonly from: string;
  readonly to: string;
  /** By key. */
  readonly product: string;
  /** By the key of the name that was asked for. */
  readonly firm: string | undefined;
  /** By key. */
  readonly when: readonly string[];
};

/**
 * A route as it is looked up, its product and names by key. Countries that do not exist, products that no
 * log can have and names without a letter throw a `RangeError`.
 */
export const askedOf = ({ from, to, product, entity, when = [] }: Route): Asked => ({
  from: partyArgument(from, 'from'),
  to: partyArgument(to, 'to'),
  product: productArgument(product),
  firm: entity === undefined ? undefined : nameArgument(entity, 'entity'),
  when: when.map(nameKey),
});
