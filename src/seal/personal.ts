import { sha256 } from '../hash/sha256';
import type { PersonalField } from './seal';
import { withTextAt } from './text-values';

const erasedForm = /^"erased:sha256:([0-9a-f]{64})"$/;

const erasedText = (digest: string): string => `"erased:sha256:${digest}"`;

/** Replaces the text at a path by its salted digest. Returns undefined if the line has no text at the path. */
export const erasedAt = (line: string, path: string, salt: string): string | undefined =>
  withTextAt(line, path, (written) => erasedText(sha256(salt + written)));

/**
 * Returns the digest that a line has once its personal data is erased. Returns undefined if a field
 * is missing.
 */
export const lastingDigest = (
  line: string,
  fields: readonly PersonalField[],
): string | undefined => {
  let lasting: string | undefined = line;
  for (const { path, salt } of fields) {
    if (lasting === undefined) return undefined;
    lasting = salt === null ? withTextAt(lasting, path, onlyErased) : erasedAt(lasting, path, salt);
  }
  return lasting === undefined ? undefined : sha256(lasting);
};

// The seal marks this text as erased. If the line still has the text, returns a different text, so that the
// digest of the line does not fit the seal and the line counts as changed.
const onlyErased = (written: string): string =>
  erasedForm.test(written) ? written : erasedText('');
