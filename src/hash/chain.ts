import { sha256 } from './sha256';

/**
 * One chain over the lines of a log: the head after a line is the SHA-256 of the head before it followed
 * by the SHA-256 of the line, both in hexadecimal. So the head stands for every line and their order.
 */

/** The head before the first line. */
export const emptyChain = '0'.repeat(64);

/** The digest of one line: of its text without the line end. */
export const lineDigest = sha256;

/** The head after one more line, given the line's digest. */
export const nextHead = (head: string, digest: string): string => sha256(head + digest);

/** The heads after each of some lines. */
export const chainOf = (lines: Iterable<string>, from: string = emptyChain): readonly string[] => {
  const heads: string[] = [];
  let head = from;
  for (const line of lines) {
    head = nextHead(head, lineDigest(line));
    heads.push(head);
  }
  return heads;
};
