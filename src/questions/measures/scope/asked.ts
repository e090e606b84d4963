import type { CoveredSubject } from '../../../relations/coverage/coverages';
import { nameKey } from '../../../vocabulary/name-key';
import {
  nameArgument,
  onlyFields,
  partyArgument,
  productArgument,
} from '../../arguments/arguments';
import type { About } from '../../coverage/about';
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

/** What a question about a route is about; one that names a firm is about sanctions too. */
export const aboutRoute = (subject: CoveredSubject, { from, to, product, firm }: Asked): About => ({
  subjects: firm === undefined ? [subject] : [subject, 'sanctions'],
  route: { from, to },
  product,
});

/**
 * A route as it is looked up, its product and names by key. Countries that do not exist, products that no
 * log can have and names without a letter throw a `RangeError`.
 */
export const askedOf = (route: Route): Asked => {
  const known = ['from', 'to', 'product', 'entity', 'when'] as const;
  const { from, to, product, entity, when = [] } = onlyFields(route, known);
  return {
    from: partyArgument(from, 'from'),
    to: partyArgument(to, 'to'),
    product: productArgument(product),
    firm: entity === undefined ? undefined : nameArgument(entity, 'entity'),
    when: when.map(nameKey),
  };
};
