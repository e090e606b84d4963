import { nameKey } from '../../vocabulary/name-key';
import { allGoods, bareProduct, type Product } from '../../vocabulary/products';

/** Invoices write a code of the Harmonized System in several ways: `2811.11`, `HS 2811 11`, `281111`. */
const writtenCode = /^(?:HS(?: code)?[\s:]*)?(\d{2}(?:[\s.]*\d{2}){0,4})$/i;

/**
 * Lists the products that a trader's text may mean. A code of the Harmonized System means only that code, even if
 * it is written with dots or spaces. A trade name means the product with that name, or with that name in lower case
 * with hyphens. So `Acid` may mean `Acid` or `acid`. `Nitric Acid` can only mean `nitric-acid`, because the name of
 * a product has no spaces.
 */
export const writtenGoods = (given: Product): readonly Product[] => {
  if (typeof given !== 'string' || given === allGoods) return [given];
  const text = given.normalize('NFC').trim();
  const code = writtenCode.exec(text)?.[1];
  if (code !== undefined) return [{ scheme: 'HS', code: code.replace(/\D/g, '') }];
  if (text.includes(':')) return [given];
  const name = nameKey(text).replaceAll(' ', '-');
  return [...new Set([text, name])].filter(bareProduct.is);
};
