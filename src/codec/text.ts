import { type Flaw, show } from '../flaw';
import { type Either, isRight } from '../fp';
import { type Codec, codec, type LeafSchema } from './codec';

/** People read `expected` and `advice`. Other programs read `schema`. */
export const text = <A extends string>(
  name: string,
  test: (value: string) => boolean,
  expected: string,
  advice: string,
  schema: LeafSchema = {},
): Codec<A> =>
  codec(
    name,
    { _tag: 'Leaf', schema: { type: 'string', ...schema } },
    (value): value is A => typeof value === 'string' && test(value),
    (value, path) => [{ path, expected, found: show(value), advice }],
  );

export const pattern = <A extends string>(
  name: string,
  form: RegExp,
  expected: string,
  advice: string,
): Codec<A> => text(name, (value) => form.test(value), expected, advice, { pattern: form.source });

export const words: Codec<string> = text(
  'Words',
  (value) => value !== '',
  'some text',
  'Write it, or leave the field out where it is optional.',
  { minLength: 1 },
);

/** The largest length of a `parsed` text, in characters. No date is longer. */
const longest = 200;

const shortText: LeafSchema = { type: 'string', minLength: 1, maxLength: longest };

/**
 * Makes the codec of short text that a parser accepts. If the parser rejects a short text, the flaw is the parser's
 * own message. For other values, the flaw has `expected` and `advice`. `form` is a pattern that matches all accepted
 * text.
 */
export const parsed = <A extends string>(
  name: string,
  parse: (value: string) => Either<Omit<Flaw, 'path'>, unknown>,
  expected: string,
  advice: string,
  isPlain: (value: string) => boolean = () => false,
  form?: string,
): Codec<A> => {
  const isShort = (value: unknown): value is string =>
    typeof value === 'string' && value.length <= longest;
  return codec(
    name,
    { _tag: 'Leaf', schema: form === undefined ? shortText : { ...shortText, pattern: form } },
    (value): value is A => isShort(value) && (isPlain(value) || isRight(parse(value))),
    (value, path) => {
      if (!isShort(value)) return [{ path, expected, found: show(value), advice }];
      const result = parse(value);
      if (isRight(result)) return [];
      const { left: problem } = result;
      return [{ path, expected: problem.expected, found: problem.found, advice: problem.advice }];
    },
  );
};
