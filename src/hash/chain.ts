import { sha256 } from './sha256';

/**
 * One hash chain over the lines of a log. The head after a line is the SHA-256 of two texts joined:
 * the head before the line, and the SHA-256 of the line, both in hexadecimal. So the last head
 * depends on every line and on their order.
 */

/** The head before the first line. */
export const emptyChain = '0'.repeat(64);

/** Returns the digest of one line: the SHA-256 of its text without the line end. */
export const lineDigest = sha256;

/** `digest` is the digest of the next line. */
export const nextHead = (head: string, digest: string): string => sha256(head + digest);

export const chainOf = (lines: Iterable<string>, from: string = emptyChain): readonly string[] => {
  const heads: string[] = [];
  let head = from;
  for (const line of lines) {
    head = nextHead(head, lineDigest(line));
    heads.push(head);
  }
  return heads;
};
