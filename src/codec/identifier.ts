import { show } from '../flaw';
import { type Codec, codec, type LeafSchema } from './codec';

const longest = 128;

/** Matches a character from U+0300 on. A text without such a character is always in the form NFC. */
const beyondLatin = /[\u0300-\uffff]/;

const isNfc = (text: string): boolean => !beyondLatin.test(text) || text.normalize('NFC') === text;

const notNfc = (path: string, found: string) => ({
  path,
  expected: "a name in Unicode's form NFC",
  found: show(found),
  advice: "Hand it in as text.normalize('NFC') gives it.",
});

export const nameOf = <A extends string>(
  name: string,
  test: (value: string) => boolean,
  expected: string,
  advice: string,
  schema: LeafSchema,
): Codec<A> =>
  codec(
    name,
    { _tag: 'Leaf', isName: true, schema: { type: 'string', ...schema } },
    (value): value is A => typeof value === 'string' && test(value) && isNfc(value),
    (value, path) =>
      typeof value === 'string' && test(value)
        ? [notNfc(path, value)]
        : [{ path, expected, found: show(value), advice }],
  );

const tableOf = (others: string): readonly boolean[] =>
  Array.from({ length: 128 }, (_, code) => {
    const letter = String.fromCharCode(code);
    return /\w/.test(letter) || others.includes(letter);
  });

/**
 * Matches a joiner (U+200C or U+200D) between letters. Without joiners, words of Persian, Bengali,
 * Malayalam and Sinhala are misspelt. A joiner is not allowed after a Latin, Greek or Cyrillic letter,
 * or after a mark that several scripts share, because a joiner after such a character is invisible.
 */
const joiner =
  '(?<=[\\p{L}\\p{M}])(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Inherited}])' +
  '[\\u200c\\u200d](?=[\\p{L}\\p{M}])';

type Form = { readonly test: (value: string) => boolean; readonly pattern: string };

/**
 * ASCII text is tested with a table, which is several times faster than the pattern. For ASCII text,
 * the table and the pattern accept the same texts.
 */
const formOf = (others: Others): Form => {
  // `others` ends with a hyphen, which has no special meaning at the end of a character class.
  const later = `[\\p{L}\\p{M}\\p{N}_${others}]|${joiner}`;
  const pattern = `^[\\p{L}\\p{N}_](?:${later}){0,${longest - 1}}$`;
  // The tables and the regular expression are made when the first id is tested, since many programs
  // never test one.
  let made: { first: readonly boolean[]; inside: readonly boolean[]; form: RegExp } | undefined;
  const test = (value: string): boolean => {
    made ??= { first: tableOf(''), inside: tableOf(others), form: new RegExp(pattern, 'u') };
    const { first, inside, form } = made;
    return isPlain(value, first, inside) || form.test(value);
  };
  return { test, pattern };
};

const isPlain = (value: string, first: readonly boolean[], inside: readonly boolean[]): boolean => {
  if (value.length > longest || first[value.charCodeAt(0)] !== true) return false;
  for (let at = 1; at < value.length; at += 1)
    if (inside[value.charCodeAt(at)] !== true) return false;
  return true;
};

/** The punctuation marks, besides _, that an id may contain after its first character. */
type Others = '.-' | '.:-';

/**
 * For each set of punctuation marks, the test of the ids that may contain them. The codecs of
 * several kinds of ids share one test.
 */
const forms: Readonly<Record<Others, Form>> = {
  '.-': formOf('.-'),
  '.:-': formOf('.:-'),
};

/**
 * Makes the codec of an id. An id has up to 128 characters: letters and digits of any script, their
 * marks and joiners, _ and the `others`. The first character is a letter, a digit or _.
 */
export const identifier = <A extends string>(
  name: string,
  others: Others,
  expected: string,
  advice: string,
): Codec<A> => {
  const { test, pattern } = forms[others];
  return nameOf(name, test, expected, advice, { pattern });
};

export const properName: Codec<string> = nameOf(
  'Name',
  (value) => value !== '',
  'a name',
  'Write it, or leave the field out where it is optional.',
  { minLength: 1 },
);
