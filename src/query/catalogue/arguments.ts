import { type Codec, codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { text, words } from '../../codec/text';
import { union } from '../../codec/union';
import { show } from '../../flaw';
import { productArgument } from '../../questions/arguments/arguments';
import { writtenGoods } from '../../questions/arguments/written-goods';
import type { Route } from '../../questions/measures/scope/route';
import { countryCode } from '../../vocabulary/actors';
import { groupId } from '../../vocabulary/groups';
import { nameKey } from '../../vocabulary/name-key';
import { codedProduct, type Product } from '../../vocabulary/products';
import { queryObject } from '../queries/query-object';

export const noArgs = queryObject('NoArgs', {}, {});

/** A country, a bloc, or a group of countries. */
export const party: Codec<string> = union<string>('Party', [countryCode, groupId], (value) =>
  groupId.is(value) ? groupId : countryCode,
);

const textTakenBy = (
  name: string,
  expected: string,
  check: (value: string) => unknown,
): Codec<string> => {
  const complaintAbout = (value: string): string | undefined => {
    try {
      check(value);
      return undefined;
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause);
    }
  };
  return codec(
    name,
    { _tag: 'Leaf', schema: { type: 'string', minLength: 1 } },
    (value): value is string => typeof value === 'string' && complaintAbout(value) === undefined,
    (value, path) => [
      {
        path,
        expected,
        found: show(value),
        advice: typeof value === 'string' ? (complaintAbout(value) ?? '') : 'Give it as text.',
      },
    ],
  );
};

const productText = textTakenBy(
  'ProductName',
  'a product: a name, SCHEME:code such as HS:854231, { scheme, code }, or *',
  productArgument,
);

/** The product in a query: a name, `SCHEME:code`, `{ scheme, code }`, or `*` for all goods. */
export const productAsked: Codec<Product> = union<Product>(
  'ProductAsked',
  [productText, codedProduct],
  (value) => (typeof value === 'object' && value !== null ? codedProduct : productText),
);

const writtenText = textTakenBy(
  'WrittenGoods',
  'goods as an invoice has them: a trade name, a code such as 2811.11 or HS:281111, { scheme, code }, or *',
  (value) => productArgument(writtenGoods(value)[0] ?? value),
);

const goodsWritten: Codec<Product> = union<Product>(
  'GoodsWritten',
  [writtenText, codedProduct],
  (value) => (typeof value === 'object' && value !== null ? codedProduct : writtenText),
);

export const firmName: Codec<string> = text(
  'FirmName',
  (value) => nameKey(value) !== '',
  'a name with at least one letter or digit',
  'Write the name as the firm does.',
  { minLength: 1 },
);

const narrower = { entity: firmName, when: list(words) };

export const route = queryObject(
  'Route',
  { from: party, to: party, product: productAsked },
  narrower,
);

/** A shipment, with its goods as an invoice names them. */
export const shipment = queryObject(
  'Shipment',
  { from: party, to: party, product: goodsWritten },
  narrower,
);

export const idOf = <A extends string>(id: Codec<A>) => queryObject('IdArgs', { id }, {});

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
