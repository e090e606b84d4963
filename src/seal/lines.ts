import { emptyChain, nextHead } from '../hash/chain';

export const textLines = (text: string): readonly string[] => {
  const lines = text.split('\n');
  // A log ends with a line feed, after which `split` finds one more, empty line.
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

export const headOf = (digests: readonly string[], after: string = emptyChain): string =>
  digests.reduce(nextHead, after);

/**
 * Returns the last head of the hash chain, and how many lines the published `head` covers. Without
 * a published `head`, all lines are covered. If `head` is not in this chain, `covered` is
 * undefined.
 */
export const chainWith = (
  digests: readonly string[],
  head: string | undefined,
): { readonly end: string; readonly covered: number | undefined } => {
  let end = emptyChain;
  let covered = head === undefined ? digests.length : head === emptyChain ? 0 : undefined;
  for (const [index, digest] of digests.entries()) {
    end = nextHead(end, digest);
    if (end === head) covered = index + 1;
  }
  return { end, covered };
};
