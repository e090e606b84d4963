import { isPlain } from '../object';

/**
 * Writes a value as JSON in one fixed form, that of RFC 8785 (JSON Canonicalization Scheme). The
 * text has no white space, and fields are in the order of the UTF-16 code units of their names.
 * Numbers and texts are written as JavaScript writes them. Equal values give equal text.
 *
 * Throws a `TypeError` for values that JSON cannot hold: NaN and infinite numbers, `undefined` in
 * an array, functions, instances of classes, text with half a surrogate pair. A field whose value is
 * `undefined` is left out, as by `JSON.stringify`.
 *
 * @example
 * canonicalJson({ b: 1, a: [true, null] }); // => '{"a":[true,null],"b":1}'
 */
export const canonicalJson = (value: unknown): string => written(value, quoted);

/**
 * Writes a value in the form of `canonicalJson`, but accepts half surrogate pairs. Use it to
 * compare values, and not to sign them.
 */
export const comparableJson = (value: unknown): string => written(value, JSON.stringify);

type Quote = (text: string) => string;

const written = (value: unknown, quote: Quote): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((each) => written(each, quote)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const fields = Object.entries(value).filter(([, each]) => each !== undefined);
    // `<` compares texts by their UTF-16 code units, as RFC 8785 requires.
    const names = fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${names.map(([name, each]) => `${quote(name)}:${written(each, quote)}`).join(',')}}`;
  }
  throw new TypeError(`expected JSON data, found ${typeof value}. Leave it out.`);
};

const numberText = (value: number): string => {
  if (!Number.isFinite(value))
    throw new TypeError(`expected a finite number, found ${value}. JSON has no such number.`);
  return JSON.stringify(value);
};

/** Finds half of a surrogate pair, which UTF-8 cannot write. */
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const quoted = (text: string): string => {
  if (lone.test(text))
    throw new TypeError(`expected well-formed text, found ${JSON.stringify(text)}. Correct it.`);
  return JSON.stringify(text);
};
