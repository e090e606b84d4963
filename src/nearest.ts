import { push } from './object';

const mostEdits = (word: string): number => Math.min(2, Math.floor(word.length / 2));

/**
 * Returns the Levenshtein distance of two words. If the distance is more than `furthest`, the result may be any
 * number above `furthest`.
 */
const distance = (a: string, b: string, furthest: number): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > furthest) return furthest + 1;
    row = next;
  }
  return row[b.length] ?? 0;
};

const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Returns the closest known word. This is a word that differs only in capitals, accents or
 * punctuation, if there is one. Otherwise it is a word within two edits, or within one edit if
 * `word` has two or three letters. Undefined if no word is that close.
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const bareWord = bare(word);
  const alike = bareWord === '' ? undefined : known.find((each) => bare(each) === bareWord);
  if (alike !== undefined) return alike;
  const furthest = mostEdits(word);
  let best: string | undefined;
  let least = furthest + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > furthest) continue;
    const far = distance(word, candidate, furthest);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
};

export const didYouMean = (word: string, known: readonly string[]): string => {
  const guess = nearest(word, known);
  return guess === undefined ? '' : `Did you mean "${guess}"? `;
};

/** Shortens a list of words to 200 characters, since a longer list makes a message hard to read. */
export const shortened = (list: string): string =>
  list.length <= 200 ? list : `${list.slice(0, list.lastIndexOf(',', 200))}, …`;

const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

const isMistyped = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  if (length < 4 || a[0] !== b[0] || !/^\p{L}+$/u.test(a + b)) return false;
  const far = distance(a, b, 2);
  const isMoved = far === 2 && [...a].sort().join('') === [...b].sort().join('');
  if (isMoved || (far === 1 && a.length !== b.length)) return true;
  return far <= (length < 5 ? 0 : length < 7 ? 1 : 2);
};

export type NamesSoFar = {
  readonly add: (name: string) => void;
  /**
   * Returns the first added name that is probably the given name with a typing mistake in one word.
   * Names that differ in a number or in a short word are different names: `list-1` and `list-2`,
   * `group-a` and `group-b`.
   */
  readonly meantBy: (name: string) => string | undefined;
};

/** `at` is the position of the name among all added names. */
type Filed = { readonly name: string; readonly word: string; readonly at: number };

/**
 * Returns each word of a name with a `rest`: the position of the word, its first letter, and all other
 * words of the name. Two names that differ by a typing mistake in one word have one `rest` in common.
 */
const wordsOf = (name: string): readonly { readonly word: string; readonly rest: string }[] => {
  const parts = partsOf(name);
  return parts.map((word, at) => ({
    word,
    rest: `${at} ${word[0]} ${parts.toSpliced(at, 1).join(' ')}`,
  }));
};

const withoutOneLetter = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/**
 * Returns the first seven letters of a word, and what remains of them when any one or two letters are
 * left out. Two words that are at most two edits apart have one of these texts in common.
 */
const shortenings = (word: string): ReadonlySet<string> => {
  const beginning = word.slice(0, 7);
  const shorter = withoutOneLetter(beginning);
  return new Set([beginning, ...shorter, ...shorter.flatMap(withoutOneLetter)]);
};

/**
 * Keeps names that have the same `rest`, so that they differ in one word only. If there are more than
 * 16 names, `meantBy` finds similar words by their `shortenings`, which is quicker than comparing the
 * word with every name.
 */
const namesAlike = () => {
  const all: Filed[] = [];
  const byShortening = new Map<string, Filed[]>();
  let kept = 0;
  const candidates = (word: string): readonly Filed[] => {
    if (all.length <= 16) return all;
    for (const each of all.slice(kept))
      for (const text of shortenings(each.word)) push(byShortening, text, each);
    kept = all.length;
    const found = new Set([...shortenings(word)].flatMap((text) => byShortening.get(text) ?? []));
    return [...found].sort((a, b) => a.at - b.at);
  };
  return {
    add: (filed: Filed): void => {
      all.push(filed);
    },
    meantBy: (name: string, word: string): Filed | undefined =>
      candidates(word).find(
        (each) =>
          Math.abs(each.name.length - name.length) <= 4 &&
          each.word !== word &&
          isMistyped(word, each.word),
      ),
  };
};

/** There may be thousands of names, so a name is compared with only a few of them. */
export const namesSoFar = (): NamesSoFar => {
  const filed = new Map<string, ReturnType<typeof namesAlike>>();
  let count = 0;
  return {
    add: (name) => {
      for (const { word, rest } of wordsOf(name)) {
        const alike = filed.get(rest) ?? namesAlike();
        filed.set(rest, alike);
        alike.add({ name, word, at: count });
      }
      count += 1;
    },
    meantBy: (name) =>
      wordsOf(name)
        .flatMap(({ word, rest }) => filed.get(rest)?.meantBy(name, word) ?? [])
        .sort((a, b) => a.at - b.at)[0]?.name,
  };
};
