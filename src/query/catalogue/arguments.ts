import { type Codec, codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import { text, words } from '../../codec/text';
import { union } from '../../codec/union';
import { productArgument } from '../../questions/arguments/arguments';
import type { Route } from '../../questions/measures/scope/route';
import { countryCode } from '../../vocabulary/actors';
import { groupId } from '../../vocabulary/groups';
import { nameKey } from '../../vocabulary/name-key';
import { codedProduct, type Product } from '../../vocabulary/products';

/** No arguments. */
export const noArgs = strictObject('NoArgs', {}, {});

/** A country, a bloc, or a group of countries. */
export const party: Codec<string> = union<string>('Party', [countryCode, groupId], (value) =>
  groupId.is(value) ? groupId : countryCode,
);

const productText: Codec<string> = codec(
  'ProductName',
  { _tag: 'Leaf', schema: { type: 'string', minLength: 1 } },
  (value): value is string => typeof value === 'string' && complaintAbout(value) === undefined,
  (value, path) => [
    {
      path,
      expected: 'a product: a name, SCHEME:code such as HS:854231, { scheme, code }, or *',
      found: JSON.stringify(value) ?? 'nothing',
      advice: typeof value === 'string' ? (complaintAbout(value) ?? '') : 'Give it as text.',
    },
  ],
);

const complaintAbout = (value: string): string | undefined => {
  try {
    productArgument(value);
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
};

/** A product by name, by `SCHEME:code`, by `{ scheme, code }`, or `*` for all goods. */
export const productAsked: Codec<Product> = union<Product>(
  'ProductAsked',
  [productText, codedProduct],
  (value) => (typeof value === 'object' && value !== null ? codedProduct : productText),
);

/** The name of a firm or person. */
export const firmName: Codec<string> = text(
  'FirmName',
  (value) => nameKey(value) !== '',
  'a name with at least one letter or digit',
  'Write the name as the firm does.',
  { minLength: 1 },
);

/** A product traded from one country to another. */
export const route = strictObject(
  'Route',
  { from: party, to: party, product: productAsked },
  { entity: firmName, when: list(words) },
);

/** One id. */
export const idOf = <A extends string>(id: Codec<A>) => strictObject('IdArgs', { id }, {});

/** Codecs of arguments that many questions take. */
export type QuestionArgs = {
  readonly none: Codec<object>;
  readonly party: Codec<string>;
  readonly product: Codec<Product>;
  readonly firmName: Codec<string>;
  readonly route: Codec<Route>;
};

/**
 * Codecs of arguments, for questions of your own: no arguments, a country or group, a product, the name
 * of a firm or person, and a route.
 *
 * @example
 * questionArgs.party.is('KOR'); // => true
 * questionArgs.product.is('HS:854231'); // => true
 * questionArgs.none.is({}); // => true
 */
export const questionArgs: QuestionArgs = Object.freeze({
  none: noArgs,
  party,
  product: productAsked,
  firmName,
  route,
});
