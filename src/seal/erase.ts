import { withAnchor } from '../flaw';
import { type Either, left, right } from '../fp';
import { lineDigest } from '../hash/chain';
import { textLines } from './lines';
import { erasedAt } from './personal';
import type { Erasure, Seal } from './seal';

/**
 * Why a field was not erased: the seal does not mark it as personal, or it was erased before, or
 * the line was changed.
 */
export type NotErased = { readonly _tag: 'NotErased'; readonly message: string };

/**
 * Erases a personal value from the text of a sealed log, and the value's salt from the seal. The
 * text keeps the digest of the value instead, so the `head` of the seal stays the same. `verifyLog`
 * says what was erased. The log can still be replayed.
 *
 * Destroy all other copies of the log and of the seal from before the erasure as well: anybody who
 * has the salt of a value can guess the value from its digest.
 *
 * @example
 * const sealed = sealLog(formatLog(japanKoreaLog));
 * eraseValue(formatLog(japanKoreaLog), sealed, { line: 2, path: 'by.name', on: '2026-01-05', act: 'order' });
 * // => left({ _tag: 'NotErased', … })
 */
export const eraseValue = (
  text: string,
  seal: Seal,
  erasure: Erasure,
): Either<NotErased, { readonly text: string; readonly seal: Seal }> => {
  const { line, path } = erasure;
  const lines = textLines(text);
  const before = lines[line - 1];
  const marked = seal.personal.find((each) => each.line === line);
  const salt = marked?.fields.find((each) => each.path === path)?.salt;
  if (before === undefined || marked === undefined || typeof salt !== 'string')
    return left(refused(`the seal has no personal value at ${path} of line ${line}`));
  const written = lineDigest(before) === marked.digest ? erasedAt(before, path, salt) : undefined;
  if (written === undefined) return left(refused(`line ${line} is not as it was sealed`));
  const personal = seal.personal.map((each) =>
    each === marked
      ? {
          line,
          digest: lineDigest(written),
          fields: each.fields.map((field) => (field.path === path ? { path, salt: null } : field)),
        }
      : each,
  );
  return right({
    text: `${lines.map((each, at) => (at === line - 1 ? written : each)).join('\n')}\n`,
    seal: { ...seal, personal, erasures: [...seal.erasures, erasure] },
  });
};

const refused = (why: string): NotErased => ({
  _tag: 'NotErased',
  message: withAnchor(`Nothing was erased: ${why}. Check the line and the path.`, 'NotErased'),
});
