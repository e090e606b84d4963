import { isLeft, isRight, orThrow } from 'bilateral';
import { parseReceipts, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

const sound = orThrow(
  receipt({ verb: 'answer', question: 'boycotts', asOf: '2020-01-01' })(japanKoreaLog),
);
const text = JSON.stringify(sound, null, 2);

describe('parseReceipts', () => {
  it('should read one receipt, or a list of them', () => {
    expect(orThrow(parseReceipts(text))).toEqual([sound]);
    expect(orThrow(parseReceipts(`[${text}, ${text}]`))).toEqual([sound, sound]);
  });

  it('should refuse a field that occurs twice, which the parsed receipt does not show', () => {
    const twice = text.replace('"answer":', '"answer": "none", "answer":');
    expect(verifyReceipt(JSON.parse(twice))(japanKoreaLog)).toEqual([]);
    for (const [given, path] of [
      [twice, 'answer'],
      [`[${text}, ${twice}]`, '[1].answer'],
      [text.replace('"head":', '"head": "", "h\\u0065ad":'), 'log.head'],
    ] as const) {
      const read = parseReceipts(given);
      expect(isLeft(read) && read.left).toMatchObject({
        _tag: 'NotAReceipt',
        message: expect.stringContaining(`${path}: expected each field once`),
      });
    }
  });

  it('should say where a text is not JSON', () => {
    const read = parseReceipts('{"format": }');
    expect(isLeft(read) && read.left.message).toBe(
      'character 12: expected a value, found "}". Use the text of the receipt as it was made.',
    );
  });

  it('should leave it to the others to check the content', () => {
    const read = parseReceipts('["no receipt"]');
    expect(isRight(read)).toBe(true);
    const { foreign } = recheck(orThrow(read))(japanKoreaLog);
    expect(foreign.map(({ receipt: given }) => given)).toEqual(['no receipt']);
  });
});
