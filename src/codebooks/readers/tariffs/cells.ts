import { type Flaw, show } from '../../../flaw';
import { type Either, isLeft, left, right } from '../../../fp';
import { parseCalendarDate } from '../../../time/calendar-date';
import { type Product, product as productCodec } from '../../../vocabulary/products';
import type { TariffColumn } from './columns';
import type { TariffRow } from './rows';

const percentage = /^\d+(?:\.\d+)?$/;

/** A blank cell is not a rate, and must never count as 0 %. */
export const rateIn = ({ cells }: TariffRow): Either<Flaw, number> => {
  const cell = cells.get('rate');
  const digits = cell?.replace(/\s*%$/, '') ?? '';
  return percentage.test(digits)
    ? right(Number(digits))
    : left({
        path: 'rate',
        expected: 'a rate in per cent, such as 7.5',
        found: cell === undefined ? 'a blank cell' : show(cell),
        advice:
          cell === undefined
            ? 'Write the rate, 0 where an act says so, or take the row out.'
            : 'Write per cent of the value in digits, with a point; other duties are no rates.',
      });
};

export const dateIn = (
  { cells }: TariffRow,
  column: TariffColumn,
): Either<Flaw, string | undefined> => {
  const cell = cells.get(column);
  if (cell === undefined) return right(undefined);
  const date = parseCalendarDate(cell);
  return isLeft(date)
    ? left({
        path: column,
        expected: date.left.expected,
        found: show(cell),
        advice: date.left.advice,
      })
    : right(date.right);
};

/**
 * Returns the product of a row. The dots and spaces of an HS code are left out. If the cell `part`
 * describes some of the goods under the code, the product is that part.
 */
export const productIn = ({ cells }: TariffRow, scheme: string): Either<Flaw, Product> => {
  const code = cells.get('code');
  const part = cells.get('part');
  if (code === undefined)
    return left({
      path: 'code',
      expected: `a code of ${scheme}`,
      found: 'a blank cell',
      advice: 'Write the code, or take the row out.',
    });
  const product = {
    scheme,
    code: scheme === 'HS' ? code.replace(/[.\s]/g, '') : code,
    ...(part === undefined ? {} : { part: nameOfPart(part) }),
  };
  const [flaw] = productCodec.flawsOf(product, '');
  return flaw === undefined ? right(product) : left({ ...flaw, found: show(code) });
};

const nameOfPart = (described: string): string =>
  described.replace(/[^\p{L}\p{M}\p{N}_.]+/gu, '-').replace(/^-+|-+$/g, '');
