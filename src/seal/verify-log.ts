import { withAnchor } from '../flaw';
import { type Either, left, right } from '../fp';
import { lineDigest } from '../hash/chain';
import { chainWith, textLines } from './lines';
import { lastingDigest } from './personal';
import type { Erasure, Seal } from './seal';

/** How a log differs from its seal, at the first line that differs. */
export type SealBroken = {
  readonly _tag: 'SealBroken';
  /**
   * What happened to the line: it was `changed`, `dropped`, `added` or `moved`. `seal` means that the seal
   * itself is wrong: its head does not follow from its lines, the published head is not in its hash chain, or the
   * values that it marks as erased are not those in its list of erasures.
   */
  readonly how: 'changed' | 'dropped' | 'added' | 'moved' | 'seal';
  /**
   * The number of the line, from 1. For a dropped line, its number in the sealed log. Null if a
   * head does not fit the seal.
   */
  readonly line: number | null;
  readonly message: string;
};

/** The result for a log that agrees with its seal. */
export type Verified = {
  /** The number of lines that the seal covers, up to the published head. */
  readonly sealed: number;
  /** The number of lines after the sealed lines. */
  readonly unsealed: number;
  readonly erased: readonly Erasure[];
};

/**
 * Compares the text of a log with its seal, and names the first line that was changed, dropped, added or
 * moved. Also counts the lines that were appended after sealing. `head` is a published head, the last one or an
 * earlier one. Without `head`, the check proves less, because whoever changed the log could have made a new seal
 * for it.
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
  const { end, covered: sealed } = chainWith(seal.lines, head);
  if (end !== seal.head || sealed === undefined) return left(broken('seal', null));
  const found = digestsOf(textLines(text), seal);
  const at = seal.lines.findIndex((digest, index) => digest !== found[index]);
  if (at !== -1) return left(broken(howAt(seal.lines, found, at), at + 1));
  const unmatched = unmatchedErasure(seal);
  if (unmatched !== undefined) return left(broken('seal', unmatched));
  return right({ sealed, unsealed: found.length - sealed, erased: seal.erasures });
};

/**
 * Returns the digest of each line, to be compared with the digests in the seal. For a line with personal data,
 * returns the digest that the line has once the data is erased. The seal names that line in `personal` by the digest
 * of the whole line, so the line is recognised even if it has moved.
 */
const digestsOf = (lines: readonly string[], { personal }: Seal): readonly string[] => {
  const fieldsOf = new Map(personal.map(({ digest, fields }) => [digest, fields]));
  return lines.map((line) => {
    const digest = lineDigest(line);
    const fields = fieldsOf.get(digest);
    return (fields && lastingDigest(line, fields)) ?? digest;
  });
};

const howAt = (
  sealed: readonly string[],
  found: readonly string[],
  at: number,
): 'changed' | 'dropped' | 'added' | 'moved' => {
  const [expected, instead] = [sealed[at], found[at]];
  const surplusOf = (digest: string | undefined): number =>
    countFrom(found, digest, at) - countFrom(sealed, digest, at);
  const isLost = surplusOf(expected) < 0;
  const isNew = instead !== undefined && surplusOf(instead) > 0;
  if (isLost) return isNew ? 'changed' : 'dropped';
  return isNew ? 'added' : 'moved';
};

const countFrom = (digests: readonly string[], digest: string | undefined, from: number): number =>
  digests.reduce((count, each, at) => (at >= from && each === digest ? count + 1 : count), 0);

/**
 * Returns the number of a line for which the seal contradicts itself. An erased value has no salt in `personal`,
 * and has an entry in `erasures`. If only one of the two is true of a value, the seal is wrong.
 */
const unmatchedErasure = ({ personal, erasures }: Seal): number | undefined => {
  const keyOf = (line: number, path: string): string => JSON.stringify([line, path]);
  const listed = new Set(erasures.map(({ line, path }) => keyOf(line, path)));
  const erased = personal.flatMap(({ line, fields }) =>
    fields.filter(({ salt }) => salt === null).map(({ path }) => ({ line, path })),
  );
  const marked = new Set(erased.map(({ line, path }) => keyOf(line, path)));
  const unmatched = [
    ...erased.filter(({ line, path }) => !listed.has(keyOf(line, path))),
    ...erasures.filter(({ line, path }) => !marked.has(keyOf(line, path))),
  ];
  return unmatched[0]?.line;
};

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
  message: withAnchor(
    how === 'seal' && line !== null
      ? `The seal does not fit its list of erasures at line ${line}: a value was erased that the list lacks, or the list has one that was not erased. Use the seal that eraseValue returned.`
      : said[how].replace('LINE', String(line)),
    'SealBroken',
  ),
});
