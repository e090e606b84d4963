import { describe, type Flaw } from '../../flaw';
import { didYouMean } from '../../nearest';
import { countryCode } from '../../vocabulary/actors';
import { groupId } from '../../vocabulary/groups';
import { nameKey } from '../../vocabulary/name-key';
import { allGoods, type Product, product, productKey } from '../../vocabulary/products';

type Checks<A> = {
  readonly is: (value: unknown) => value is A;
  readonly flawsOf: (value: unknown, path: string) => readonly Flaw[];
};

/**
 * Brings a text to Unicode's form NFC, then checks the argument by its codec. `name` is the name of the argument
 * in the error.
 *
 * Throws a `RangeError` if no log can match the argument, because that is a programmer's mistake. An argument that
 * is well formed but not in the log is no mistake, so it throws nothing.
 */
export const argument = <A>(codec: Checks<A>, value: unknown, name: string): A => {
  const given = typeof value === 'string' ? value.normalize('NFC') : value;
  if (codec.is(given)) return given;
  throw new RangeError(codec.flawsOf(given, name).map(describe).join(' '));
};

/** Without this check a misspelt field would be ignored without an error. */
export const onlyFields = <A extends object>(given: A, known: readonly (keyof A & string)[]): A => {
  const expected = `the fields ${known.join(', ')}`;
  if (typeof given !== 'object' || given === null)
    throw new RangeError(
      describe({
        path: '',
        expected: `an object with ${expected}`,
        found: JSON.stringify(given),
        advice: `Write { ${known[0]}: … }.`,
      }),
    );
  const names: readonly string[] = known;
  const other = Object.keys(given).find((key) => !names.includes(key));
  if (other === undefined) return given;
  throw new RangeError(
    describe({
      path: other,
      expected: `one of ${expected}`,
      found: 'a field that the question does not have',
      advice: `${didYouMean(other, names)}Correct the name, or leave it out.`,
    }),
  );
};

export const partyArgument = (code: string, name: string): string =>
  groupId.is(code) ? code : argument(countryCode, code, name);

/** Returns the key of a product. `given` is a name, a key, an object of scheme and code, or `*` for all goods. */
export const productArgument = (given: Product, name = 'product'): string => {
  if (given === allGoods) return given;
  if (typeof given !== 'string' || !given.includes(':'))
    return productKey(argument(product, normal(given), name));
  const [, scheme = '', code = '', part] = /^([^:]*):([^#]*)(?:#(.*))?$/s.exec(given) ?? [];
  const coded = { scheme, code, ...(part === undefined ? {} : { part }) };
  return productKey(argument(product, normal(coded), name));
};

export const nameArgument = (given: string, name: string): string => {
  const key = typeof given === 'string' ? nameKey(given) : '';
  if (key !== '') return key;
  throw new RangeError(
    describe({
      path: name,
      expected: 'a name',
      found: JSON.stringify(given),
      advice: 'Give it with at least one letter or digit, or leave it out.',
    }),
  );
};

const normal = (given: Product): Product => {
  if (typeof given === 'string') return given.normalize('NFC');
  if (typeof given !== 'object' || given === null) return given;
  const part = given.part === undefined ? {} : { part: nfc(given.part) };
  return { ...given, scheme: nfc(given.scheme), code: nfc(given.code), ...part };
};

const nfc = (text: string): string => (typeof text === 'string' ? text.normalize('NFC') : text);
