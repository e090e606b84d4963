import type { Codec } from '../codec/codec';
import { identifier, nameOf } from '../codec/identifier';
import { list } from '../codec/list';
import { oneOf } from '../codec/one-of';
import { refinement } from '../codec/refinement';
import { strictObject } from '../codec/strict-object';
import { union } from '../codec/union';
import { show } from '../flaw';
import { nameKey } from './name-key';

/** A product by its code in a classification such as `HS`, `ETCO` or `ECCN`. */
export type CodedProduct = {
  /** The classification, such as HS. */
  readonly scheme: string;
  /** The code in that classification. */
  readonly code: string;
  /**
   * The name of a part of the goods under the code, if the part is described in words and has no code of its own.
   * The tariffs CN and TARIC mark such a part with `ex`.
   */
  readonly part?: string;
};

/**
 * A product by its code, or by a bare name if no code fits. Fluorinated polyimide, for example, has
 * no six-digit HS code.
 */
export type Product = string | CodedProduct;

/**
 * The punctuation, besides _, that a scheme, a part or a bare name may contain. The colon is left out, because it
 * joins scheme and code in a key.
 */
const others = '.-';

export const bareProduct: Codec<string> = identifier(
  'BareProduct',
  others,
  'a product name such as hydrogen-fluoride, or { scheme, code }',
  'Use letters, digits, _ . or - in a name; write a code as {"scheme":"HS","code":"281111"}.',
);

const code = /^[\p{L}\p{M}\p{N}_.()-]{1,64}$/u;

const anyCodedProduct = strictObject(
  'CodedProduct',
  {
    scheme: identifier('Scheme', others, 'a scheme such as HS', 'Use letters, digits, _ . or -.'),
    code: nameOf(
      'Code',
      (value) => code.test(value),
      'a code such as 281111',
      'Use letters, digits, _ . ( ) or -, up to 64 of them.',
      { pattern: code.source },
    ),
  },
  {
    part: identifier(
      'Part',
      others,
      'a name for the described part, such as pulleys',
      'Use letters, digits, _ . or -; what it says in full goes to "note" of the event.',
    ),
  },
);

const hsCode = /^\d{2}(?:\d{2}){0,4}$/;

const hsAdvice = (code: string): string => {
  const digits = code.replace(/\D/g, '');
  if (digits.length % 2 === 1)
    return `It has ${digits.length} digits, and each level has two. If the leading zero is missing, write 0${digits}.`;
  return digits !== code && hsCode.test(digits)
    ? `Write it without dots: ${digits}.`
    : 'Write its digits alone, two for each level, such as 854231.';
};

/**
 * Codec of {@link CodedProduct}. A code of the Harmonized System has two to ten digits, two for
 * each level.
 */
export const codedProduct: Codec<CodedProduct> = refinement(anyCodedProduct, ({ scheme, code }) =>
  scheme !== 'HS' && scheme.toUpperCase() === 'HS'
    ? [{ path: 'scheme', expected: '"HS"', found: show(scheme), advice: 'Write it in capitals.' }]
    : scheme !== 'HS' || hsCode.test(code)
      ? []
      : [
          {
            path: 'code',
            expected: 'an HS code of 2, 4, 6, 8 or 10 digits',
            found: show(code),
            advice: hsAdvice(code),
          },
        ],
);

export const product: Codec<Product> = union<Product>(
  'Product',
  [bareProduct, codedProduct],
  (value) => (typeof value === 'object' && value !== null ? codedProduct : bareProduct),
);

/**
 * Returns the text that identifies a product in the id of a row: `scheme:code`, `scheme:code#part`
 * or the bare name. Two products with the same key are the same product.
 *
 * @example
 * productKey({ scheme: 'HS', code: '281111' }); // => 'HS:281111'
 * productKey('hydrogen-fluoride'); // => 'hydrogen-fluoride'
 * productKey({ scheme: 'HS', code: '8483', part: 'pulleys' }); // => 'HS:8483#pulleys'
 */
export const productKey = (product: Product): string => {
  if (typeof product === 'string') return product;
  const { scheme, code, part } = product;
  return part === undefined ? `${scheme}:${code}` : `${scheme}:${code}#${part}`;
};

export const allGoods = '*';

/** The goods that an act is about: products, or `*` for all goods. */
export type Goods = '*' | readonly Product[];

export const goodsKeys = (goods: Goods): readonly string[] =>
  goods === allGoods ? [allGoods] : goods.map(productKey);

const tariffCode = /^(?:HS:\d+|(?:CN|TARIC|HTS):\d[\d.]*)$/;

/** Lists the keys of the codes that contain a code: the widest first, and the key of the code itself last. */
const codesFrom = (key: string): readonly string[] => {
  const found: string[] = [];
  if (tariffCode.test(key)) {
    // Codes of the Harmonized System have two digits for each level. Other tariffs also have codes with an odd
    // number of digits.
    const step = key.startsWith('HS:') ? 2 : 1;
    for (let end = key.indexOf(':') + 3; end < key.length; end += step)
      if (key[end - 1] !== '.') found.push(key.slice(0, end));
  } else if (key.startsWith('ECCN:'))
    // In an `ECCN`, the item (such as `3A090`) is followed by its paragraphs, each after a dot.
    for (let end = key.indexOf('.'); end > 0; end = key.indexOf('.', end + 1))
      found.push(key.slice(0, end));
  found.push(key);
  return found;
};

/**
 * Returns the keys of everything that a product is part of, from the widest to the product itself. The first
 * key stands for all goods. Wider codes come before a code if the library knows the scheme:
 *
 * - in the tariffs `HS`, `CN`, `TARIC` and `HTS`, the first two or more digits of the code; in `HS` only an
 *   even number of digits, because each level has two;
 * - in `ECCN`, the item and the paragraphs with which the code begins.
 *
 * A described part comes after the code that it is a part of.
 *
 * @example
 * coveringKeys('HS:854231'); // => ['*', 'HS:85', 'HS:8542', 'HS:854231']
 * coveringKeys('ECCN:3A090.a'); // => ['*', 'ECCN:3A090', 'ECCN:3A090.a']
 * coveringKeys('gallium'); // => ['*', 'gallium']
 */
export const coveringKeys = (key: string): readonly string[] => {
  if (key === allGoods) return [allGoods];
  const hash = key.indexOf('#');
  if (hash >= 0) return [...coveringKeys(key.slice(0, hash)), key];
  return [allGoods, ...codesFrom(key)];
};

export const products: Codec<readonly Product[]> = list(product, {
  atLeastOne: 'product',
  distinctBy: productKey,
});

export const codedProducts: Codec<readonly CodedProduct[]> = list(codedProduct, {
  distinctBy: productKey,
});

const all: Codec<'*'> = oneOf('AllGoods', [allGoods]);

export const goods: Codec<Goods> = union<Goods>('Goods', [products, all], (value) =>
  value === allGoods ? all : products,
);

/**
 * Returns the usual spelling of the name of a product: in small letters, with hyphens. Names that differ only in
 * capitals, hyphens and the like have the same usual spelling. Undefined for a code and for all goods. For a
 * described part of a code, only the name of the part is changed.
 */
export const spellingOf = (product: string): string | undefined => {
  if (product === allGoods) return undefined;
  if (!product.includes(':')) return usual(product);
  const hash = product.indexOf('#');
  return hash < 0 ? undefined : product.slice(0, hash + 1) + usual(product.slice(hash + 1));
};

const usual = (name: string): string => nameKey(name).replaceAll(' ', '-');

const plain = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/**
 * Returns the usual spelling of a name that is spelt in another way. Undefined for a code and for a name that is
 * spelt as usual, because these need no second look-up.
 */
export const unusualSpelling = (product: string): string | undefined => {
  if (plain.test(product)) return undefined;
  const spelling = spellingOf(product);
  return spelling === product ? undefined : spelling;
};
