import { type Either, left, right } from '../fp';
import { parsedJson } from '../json';
import { jsonFault } from '../log/text/json-fault';
import { repeatedField } from '../log/text/repeated-field';
import { isRecord } from '../object';
import { notAReceipt, type ReceiptFault } from './verify-receipt';

/**
 * Reads the text of one receipt, or of a list of receipts, for `verifyReceipt` and `recheck`, which check the
 * content. It returns a fault if the text is not JSON. It also returns a fault if a field occurs twice in one
 * object (RFC 8259, 4), because `JSON.parse` keeps only the last of the two but another program may read the
 * first.
 *
 * @example
 * parseReceipts('{"answer":"none","answer":"individual"}');
 * // => left({ _tag: 'NotAReceipt', message: 'answer: expected each field once, found …' })
 */
export const parseReceipts = (text: string): Either<ReceiptFault, readonly unknown[]> => {
  // Untyped code may pass a buffer or nothing.
  const json = String(text);
  const read = parsedJson(json);
  if (read === undefined) {
    const { at, expected } = jsonFault(json);
    const found = json[at] === undefined ? 'the end' : JSON.stringify(json[at]);
    return left(notAReceipt({ path: `character ${at + 1}`, expected, found, advice: useAsMade }));
  }
  const repeated = isRecord(read) || Array.isArray(read) ? repeatedField(json, read) : undefined;
  if (repeated !== undefined) return left(notAReceipt({ ...repeated, advice: useAsMade }));
  return right(Array.isArray(read) ? read : [read]);
};

const useAsMade = 'Use the text of the receipt as it was made.';
