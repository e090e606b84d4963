import { emptyChain, nextHead } from '../hash/chain';

/** Returns the lines of a text, without their line ends. */
export const textLines = (text: string): readonly string[] => {
  const lines = text.split('\n');
  // A log ends with a line feed.
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** Returns the last head of the chain over the digests of lines. */
export const headOf = (digests: readonly string[]): string => digests.reduce(nextHead, emptyChain);
