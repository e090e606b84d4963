/**
 * Returns how many edits a guess may need at most: two, or half the length of the word if that is
 * less.
 */
const furthestFrom = (word: string): number => Math.min(2, Math.floor(word.length / 2));

/**
 * Returns the Levenshtein distance of two words. If the distance is more than `furthest`, it may return any
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

/** Returns a word without capitals, accents and punctuation. */
const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Returns the closest known word: one that differs only in capitals or punctuation, or else one
 * within two edits. Undefined if there is none.
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const bareWord = bare(word);
  const alike = bareWord === '' ? undefined : known.find((each) => bare(each) === bareWord);
  if (alike !== undefined) return alike;
  const furthest = furthestFrom(word);
  let best: string | undefined;
  let least = furthest + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > furthest) continue;
    const far = distance(word, candidate, furthest);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
};

/** Returns `Did you mean "licence"? `, or an empty text. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const guess = nearest(word, known);
  return guess === undefined ? '' : `Did you mean "${guess}"? `;
};

/** Shortens a list of words to 200 characters, since a longer one makes a message hard to read. */
export const shortened = (list: string): string =>
  list.length <= 200 ? list : `${list.slice(0, list.lastIndexOf(',', 200))}, …`;

/** The parts of a name: its words and numbers, without capitals and accents. */
const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

/**
 * Whether one of two different words may be the other one with a typing mistake. In longer words,
 * more letters may differ.
 */
const isMistyped = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  if (length < 4 || a[0] !== b[0] || !/^\p{L}+$/u.test(a + b)) return false;
  const far = distance(a, b, 2);
  const isMoved = far === 2 && [...a].sort().join('') === [...b].sort().join('');
  if (isMoved || (far === 1 && a.length !== b.length)) return true;
  return far <= (length < 5 ? 0 : length < 7 ? 1 : 2);
};

/**
 * Returns the first known name that is probably the same name with a typing mistake in one of its
 * words. Names that differ in a number or in a short word are different names: `list-1` and
 * `list-2`, `group-a` and `group-b`.
 */
export const mistypedFor = (name: string, known: readonly string[]): string | undefined => {
  const own = partsOf(name);
  return known.find((each) => {
    // A cheap test first, since there may be thousands of names.
    if (Math.abs(each.length - name.length) > 4) return false;
    const parts = partsOf(each);
    const differing = own.flatMap((part, at) => (part === parts[at] ? [] : [at]));
    const [at] = differing;
    if (own.length !== parts.length || at === undefined || differing.length > 1) return false;
    return isMistyped(own[at] ?? '', parts[at] ?? '');
  });
};
