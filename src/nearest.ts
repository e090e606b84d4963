/** The most edits that a guess may need: two, or half the length of the word if that is less. */
const furthestFrom = (word: string): number => Math.min(2, Math.floor(word.length / 2));

/** The Levenshtein distance of two words, or any number beyond `furthest` once it is known to be beyond. */
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

/** What is left of a word without case, accents and punctuation. */
const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The closest known word if any: one that differs in case or punctuation alone, else within two edits. */
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

/** `Did you mean "licence"? `, or nothing. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const guess = nearest(word, known);
  return guess === undefined ? '' : `Did you mean "${guess}"? `;
};

/** A list of words, cut after 200 characters, which is as much as a message can hold. */
export const shortened = (list: string): string =>
  list.length <= 200 ? list : `${list.slice(0, list.lastIndexOf(',', 200))}, …`;
