import { type Either, isLeft, right } from '../fp';
import { lineDigest } from '../hash/chain';
import { parsedJson } from '../json';
import { isRecord } from '../object';
import { headOf, textLines } from './lines';
import { lastingDigest } from './personal';
import type { PersonalLine, Seal } from './seal';
import { textValues } from './text-values';
import { type SealBroken, verifyLog } from './verify-log';

/** Which texts of a log are personal data. These can be erased later. */
export type Personal = {
  /** Whether the text at a path of a line, such as `by.name`, is personal data. */
  readonly isPersonal: (path: string, line: Readonly<Record<string, unknown>>) => boolean;
  /**
   * Returns a new random text each time, such as `() => crypto.randomUUID()`. Without a random
   * salt, a value can be guessed from its digest.
   */
  readonly salt: () => string;
};

/**
 * Seals the text of a log. The seal has the SHA-256 of each line, and the head (the last value) of one hash
 * chain over the lines. The head depends on all lines and their order. If no personal data is marked, a
 * receipt of an answer (see `receipt`) from this log has the same head.
 *
 * A seal proves something only to people who have its head from another source. So publish the head, or have
 * it time-stamped.
 *
 * @example
 * const seal = sealLog(formatLog(japanKoreaLog));
 * seal.lines.length; // => 99
 * seal.head.length; // => 64
 */
export const sealLog = (text: string, personal?: Personal): Seal =>
  extended(emptySeal, text, personal);

/**
 * Seals the lines that were appended to a sealed log. The returned seal keeps the digests, salts and erasures
 * of the given seal. So every head that was published before is still a head of the returned seal's hash
 * chain. If the log does not agree with its seal, `extendSeal` returns what is wrong. Give as `head` the head that was
 * published last (see `verifyLog`).
 *
 * @example
 * const text = formatLog(japanKoreaLog);
 * const before = sealLog(text);
 * const more = `${text}{"id":"appended"}\n`;
 * extendSeal(more, before, { head: before.head }); // => right({ format: 'bilateral-seal', … })
 */
export const extendSeal = (
  text: string,
  seal: Seal,
  { head, personal }: { readonly head?: string; readonly personal?: Personal } = {},
): Either<SealBroken, Seal> => {
  const verified = verifyLog(text, seal, head === undefined ? {} : { head });
  return isLeft(verified) ? verified : right(extended(seal, text, personal));
};

const emptySeal: Seal = {
  format: 'bilateral-seal',
  formatVersion: 1,
  lines: [],
  head: headOf([]),
  personal: [],
  erasures: [],
};

const extended = (seal: Seal, text: string, personal: Personal | undefined): Seal => {
  const sealed = seal.lines.length;
  const lines = textLines(text).slice(sealed);
  const marked =
    personal === undefined
      ? []
      : lines.flatMap((line, at) => markedIn(line, sealed + at + 1, personal));
  const fieldsOf = new Map(marked.map((each) => [each.line, each.fields]));
  const digests = lines.map((line, at) => {
    const fields = fieldsOf.get(sealed + at + 1);
    return (fields && lastingDigest(line, fields)) ?? lineDigest(line);
  });
  return {
    ...seal,
    lines: [...seal.lines, ...digests],
    head: headOf(digests, seal.head),
    personal: [...seal.personal, ...marked],
  };
};

const markedIn = (
  text: string,
  line: number,
  { isPersonal, salt }: Personal,
): readonly PersonalLine[] => {
  const value = parsedJson(text);
  if (!isRecord(value)) return [];
  const paths = new Set(textValues(text).map(({ path }) => path));
  const fields = [...paths]
    .filter((path) => isPersonal(path, value))
    .map((path) => ({ path, salt: salt() }));
  return fields.length === 0 ? [] : [{ line, digest: lineDigest(text), fields }];
};
