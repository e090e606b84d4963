import { lineDigest } from '../hash/chain';
import { headOf, textLines } from './lines';
import { lastingDigest, parsedLine, textPaths } from './personal';
import type { PersonalLine, Seal } from './seal';

/** Which texts of a log are personal data, so that they can be erased later. */
export type Personal = {
  /** Whether the text at a path of a line, such as `by.name`, is personal. */
  readonly isPersonal: (path: string, line: Readonly<Record<string, unknown>>) => boolean;
  /** A new random text each time, such as `() => crypto.randomUUID()`. Without it a digest can be guessed. */
  readonly salt: () => string;
};

/**
 * Seals the text of a log: the SHA-256 of each line, and one chain over them, whose head stands for all
 * lines and their order. Where no personal data is marked, the head is that of the receipts.
 *
 * A seal proves something only to those who have its head from elsewhere: publish the head, or have it
 * time-stamped.
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
