import { emptyChain, nextHead } from '../hash/chain';

/** Returns the lines of a text, without their line ends. */
export const textLines = (text: string): readonly string[] => {
  const lines = text.split('\n');
  // A log ends with a line feed, after which `split` finds one more, empty line.
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** Continues a hash chain from the head `after` over the digests of lines. Returns its last head. */
export const headOf = (digests: readonly string[], after: string = emptyChain): string =>
  digests.reduce(nextHead, after);

/**
 * Returns the last head of the chain over the digests, and the number of lines that a published
 * head covers. If no published head is given, that is the number of all lines. If the published
 * head is no head of this chain, the number is undefined.
 */
export const chainWith = (
  digests: readonly string[],
  head: string | undefined,
): { readonly end: string; readonly covered: number | undefined } => {
  let end = emptyChain;
  let covered = head === undefined ? digests.length : undefined;
  for (const [index, digest] of digests.entries()) {
    end = nextHead(end, digest);
    if (end === head) covered = index + 1;
  }
  return { end, covered };
};
