import type { CoveredSubject } from '../../../relations/coverage/coverages';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';
import {
  nameArgument,
  onlyFields,
  partyArgument,
  productArgument,
} from '../../arguments/arguments';
import type { About } from '../../coverage/about';
import type { Route } from './route';
import { isIdentified, otherSpellings } from './spellings';
import { unplacedOn } from './unplaced';

/** `product` and `firm` are keys, not names as somebody wrote them. */
export type Asked = {
  readonly from: string;
  readonly to: string;
  readonly product: string;
  /** The key of the firm's name; undefined if the question names no firm. */
  readonly firm: string | undefined;
  readonly when: readonly string[];
};

export const aboutRoute = (subject: CoveredSubject, { from, to, product, firm }: Asked): About => ({
  subjects: firm === undefined ? [subject] : [subject, 'sanctions'],
  route: { from, to },
  product,
  dependsOnUnions: (state) => unplacedOn(state, { from, to }).length > 0,
  isUnclear: (state) =>
    (firm !== undefined && !isIdentified(state, firm)) ||
    isNameUnclear(state, { from, to, product }),
});

/**
 * Whether an act on the route or a `ProductNoted` event has a product name that differs from the question's only
 * in capitals or signs. The question may then mean the product with that name.
 */
export const isNameUnclear = (
  state: Relations,
  { from, to, product }: Pick<Asked, 'from' | 'to' | 'product'>,
): boolean => otherSpellings(state, { from, to, product }).length > 0;

/**
 * Turns a question about a route into the keys of its goods and names. Countries that do not exist,
 * products that no log can have and names without a letter throw a `RangeError`.
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
