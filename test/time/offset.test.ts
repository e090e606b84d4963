import { type Offset, parseOffset } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { offsetMillis } from '../../src/time/offset';
import { messageOf, read } from './outcome';

describe('offset', () => {
  it.each([
    ['Z', 0],
    ['+00:00', 0],
    ['-00:00', 0],
    ['+09:00', 32_400_000],
    ['-05:00', -18_000_000],
    ['+05:45', 20_700_000],
    ['-23:59', -86_340_000],
  ])('%s is %i ms ahead of UTC', (text, millis) => {
    expect(offsetMillis(read(parseOffset(text)))).toBe(millis);
  });

  it.each([
    '',
    'z',
    '+9',
    '+0900',
    '+09:0',
    '+24:00',
    '+09:60',
    '09:00',
    '*09:00',
    '109:00',
    '+09-00',
    '+09.00',
    '+09:00 ',
    'Asia/Seoul',
    'ZZ',
  ])('refuses %j', (text) => {
    expect(messageOf(parseOffset(text))).toBe(
      `expected an offset from UTC such as +09:00, found ${JSON.stringify(text)}. Write Z, or a sign with hours and minutes up to 23:59. Names of time zones are not supported.`,
    );
  });

  it('throws a RangeError at a malformed one in code', () => {
    const wrong: Offset = '+9:00';
    expect(() => offsetMillis(wrong)).toThrow(RangeError);
  });
});
