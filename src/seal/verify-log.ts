import { type Either, left, right } from '../fp';
import { lineDigest } from '../hash/chain';
import { headOf, textLines } from './lines';
import { lastingDigest } from './personal';
import type { Erasure, Seal } from './seal';

/** How a log differs from its seal, at the first line that differs. */
export type SealBroken = {
  readonly _tag: 'SealBroken';
  /**
   * What happened to the line: it was `changed`, `dropped`, `added` or `moved`. `seal` means that
   * this is not the seal whose head was published.
   */
  readonly how: 'changed' | 'dropped' | 'added' | 'moved' | 'seal';
  /**
   * The number of the line, from 1. For a dropped line, its number in the sealed log. Null for
   * `seal`.
   */
  readonly line: number | null;
  readonly message: string;
};

/** The result for a log that agrees with its seal. */
export type Verified = {
  /** The number of lines that the seal covers. */
  readonly sealed: number;
  /** The number of lines that were appended since. */
  readonly unsealed: number;
  readonly erased: readonly Erasure[];
};

/**
 * Compares the text of a log with its seal, and names the first line that was changed, dropped,
 * added or moved. It counts the lines that were appended after sealing. `head` is the published
 * head. Without it, somebody who changed the log may also have made a new seal.
 *
 * @example
 * const text = formatLog(japanKoreaLog);
 * const seal = sealLog(text);
 * verifyLog(text, seal, { head: seal.head }); // => right({ sealed: 99, unsealed: 0, erased: [] })
 * verifyLog(text.replace('METI', 'MITI'), seal, { head: seal.head });
 * // => left({ _tag: 'SealBroken', how: 'changed', … })
 */
export const verifyLog = (
  text: string,
  seal: Seal,
  { head }: { readonly head?: string } = {},
): Either<SealBroken, Verified> => {
  if (headOf(seal.lines) !== seal.head || (head !== undefined && head !== seal.head))
    return left(broken('seal', null));
  const found = digestsOf(textLines(text), seal);
  const at = seal.lines.findIndex((digest, index) => digest !== found[index]);
  if (at !== -1) return left(broken(howAt(seal.lines, found, at), at + 1));
  const sealed = seal.lines.length;
  return right({ sealed, unsealed: found.length - sealed, erased: seal.erasures });
};

/**
 * Returns the digests of lines as they are in the seal. A line with personal data is recognised by
 * its own digest, even if it has moved.
 */
const digestsOf = (lines: readonly string[], { personal }: Seal): readonly string[] => {
  const fieldsOf = new Map(personal.map(({ digest, fields }) => [digest, fields]));
  return lines.map((line) => {
    const digest = lineDigest(line);
    const fields = fieldsOf.get(digest);
    return (fields && lastingDigest(line, fields)) ?? digest;
  });
};

/** Says what happened at the first line that differs. */
const howAt = (
  sealed: readonly string[],
  found: readonly string[],
  at: number,
): 'changed' | 'dropped' | 'added' | 'moved' => {
  const [expected, instead] = [sealed[at], found[at]];
  const isElsewhere = expected !== undefined && found.indexOf(expected, at) !== -1;
  const isFromElsewhere = instead !== undefined && sealed.indexOf(instead, at) !== -1;
  if (isElsewhere && isFromElsewhere) return isDropped(sealed, found, at) ? 'dropped' : 'moved';
  if (isElsewhere) return 'added';
  return isFromElsewhere || instead === undefined ? 'dropped' : 'changed';
};

/**
 * Whether the lines after a missing line have moved up by one. Then an equal line exists further
 * down.
 */
const isDropped = (sealed: readonly string[], found: readonly string[], at: number): boolean =>
  found.length < sealed.length && sealed[at + 1] === found[at];

const said = {
  changed: 'Line LINE is not as it was sealed. Restore it, or correct it by an event at the end.',
  dropped: 'Line LINE of the sealed log is missing. Restore it.',
  added: 'Line LINE was added within the sealed log. Append it at the end instead.',
  moved: 'Line LINE of the sealed log stands elsewhere. Restore the order of the lines.',
  seal: 'This is not the seal whose head was published. Use the seal that was made then.',
} as const;

const broken = (how: SealBroken['how'], line: number | null): SealBroken => ({
  _tag: 'SealBroken',
  how,
  line,
  message: said[how].replace('LINE', String(line)),
});
