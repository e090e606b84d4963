import { formatLog, isRight, orThrow, parseLog } from 'bilateral';
import { canonicalJson, type Receipt, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { japanKoreaLog } from 'bilateral/japan-korea';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/holds';
import { queries } from './queries';
import { check } from './verifier.mjs';

const logText = formatLog(japanKoreaLog);
const sound: readonly Receipt[] = queries.map((query) => orThrow(receipt(query)(japanKoreaLog)));

/** A text in UTF-8 with one byte replaced, as a reader then decodes it. */
const changed = (text: string, at: number, byte: number): string => {
  const bytes = new TextEncoder().encode(text);
  const place = at % bytes.length;
  bytes[place] = bytes[place] === byte ? byte ^ 1 : byte;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether a text is still JSON with the content of the receipt, such as with another white space. */
const isSameContent = (text: string, made: Receipt): boolean => {
  const value = parsed(text);
  try {
    return value !== undefined && canonicalJson(value) === canonicalJson(made);
  } catch {
    return false;
  }
};

const anyByte = fc.nat({ max: 255 });
/** JSON with and without white space between its tokens. */
const indents = fc.constantFrom(0, 2);

it('a sound receipt should have no fault, for the library and for the checker', () => {
  for (const each of sound) {
    expect(verifyReceipt(each)(japanKoreaLog)).toEqual([]);
    expect(check(JSON.stringify(each), logText)).toEqual([]);
  }
});

describe('a changed byte', () => {
  const found = { receipts: 0, sameReceipts: 0, lines: 0, sameLines: 0 };

  it('of a receipt should be found by the library and by the checker, if it changes the content', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        indents,
        fc.nat(),
        anyByte,
        (each, indent, at, byte) => {
          const text = changed(JSON.stringify(each, null, indent), at, byte);
          const isSame = isSameContent(text, each);
          expect(check(text, logText).length === 0).toBe(isSame);
          expect(verifyReceipt(parsed(text))(japanKoreaLog).length === 0).toBe(isSame);
          expect(recheck([parsed(text) as Receipt])(japanKoreaLog).foreign.length === 0).toBe(
            isSame,
          );
          found[isSame ? 'sameReceipts' : 'receipts'] += 1;
        },
      ),
      { numRuns: 20 * runs },
    );
    expect(found.receipts).toBeGreaterThan(found.sameReceipts);
  });

  it('of a line that a receipt cites should be found, if the line is not read as the same event', () => {
    const citing = sound.filter(({ grounds }) => grounds.length > 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...citing),
        fc.nat(),
        fc.nat(),
        anyByte,
        (each, pick, at, byte) => {
          const cited = each.grounds.flatMap(({ lines }) => lines.map(({ line }) => line));
          const line = cited[pick % cited.length] ?? 0;
          const lines = logText.split('\n');
          lines[line] = changed(lines[line] ?? '', at, byte);
          const text = lines.join('\n');
          // The checker looks at the text of the file, and the library at the events that it reads from it.
          expect(check(JSON.stringify(each), text)).not.toEqual([]);
          const read = parseLog(text);
          const log = isRight(read) ? read.right : read.left.intact;
          const isSame = isRight(read) && formatLog(log) === logText;
          expect(verifyReceipt(each)(log).length === 0).toBe(isSame);
          found[isSame ? 'sameLines' : 'lines'] += 1;
        },
      ),
      { numRuns: 2 * runs },
    );
    expect(found.lines).toBeGreaterThan(found.sameLines);
  });
});
