import { lineDigest } from '../hash/chain';
import { headOf, textLines } from './lines';
import { lastingDigest, parsedLine, textPaths } from './personal';
import type { PersonalLine, Seal } from './seal';

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
 * Seals the text of a log. The seal has the SHA-256 of each line, and the head of one hash chain
 * over them. The head depends on all lines and their order. If no personal data is marked, it is
 * the same head as in receipts.
 *
 * A seal proves something only to people who have its head from another source. So publish the
 * head, or have it time-stamped.
 *
 * @example
 * const seal = sealLog(formatLog(japanKoreaLog));
 * seal.lines.length; // => 99
 * seal.head.length; // => 64
 */
export const sealLog = (text: string, personal?: Personal): Seal => {
  const lines = textLines(text);
  const marked =
    personal === undefined ? [] : lines.flatMap((line, at) => markedIn(line, at, personal));
  const byLine = new Map(marked.map((each) => [each.line, each.fields]));
  const digests = lines.map((line, at) => {
    const fields = byLine.get(at + 1);
    return (fields && lastingDigest(line, fields)) ?? lineDigest(line);
  });
  return {
    format: 'bilateral-seal',
    formatVersion: 1,
    lines: digests,
    head: headOf(digests),
    personal: marked,
    erasures: [],
  };
};

const markedIn = (
  line: string,
  at: number,
  { isPersonal, salt }: Personal,
): readonly PersonalLine[] => {
  const value = parsedLine(line);
  if (value === undefined) return [];
  const fields = textPaths(value)
    .filter((path) => isPersonal(path, value))
    .map((path) => ({ path, salt: salt() }));
  return fields.length === 0 ? [] : [{ line: at + 1, digest: lineDigest(line), fields }];
};
