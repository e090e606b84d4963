import { parsePoint } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { offsetMillis } from '../../src/time/offset';
import { momentOf, startOf, startOfText } from '../../src/time/point';
import { messageOf, refused } from './outcome';

const seoul = offsetMillis('+09:00');

describe('parsePoint', () => {
  it.each(['2019-07-04', '2019-07-04T09:00:00+09:00', '-0044-03-15', 'Y12345-01-01T00:00:00Z'])(
    'reads %s',
    (text) => {
      expect(parsePoint(text)).toEqual(right(text));
    },
  );

  it.each([
    '2019-07',
    '4 July 2019',
    'Today',
    'To 2019-07-04',
    '2019-07-04 09:00:00Z',
    'on 2019-07-04T09:00:00Z',
    '2019-07-041',
    'YY2019-07-04',
    'Y-07-04',
    '',
  ])('says what points are, of %j', (text) => {
    expect(parsePoint(text)).toEqual(
      refused(
        text,
        'a day such as 2019-07-04, or a date-time such as 2019-07-04T09:00:00+09:00',
        'Write a day as YYYY-MM-DD, and a date-time as in RFC 3339.',
      ),
    );
  });

  it.each([
    ['2019-02-30', 'a day from 01 to 28', 'February 2019 has 28 days.'],
    ['-0044-02-30', 'a day from 01 to 29', 'February -44 has 29 days.'],
    ['Y12345-02-30', 'a day from 01 to 28', 'February 12345 has 28 days.'],
    ['Y-12345-02-30', 'a day from 01 to 28', 'February -12345 has 28 days.'],
    [
      '2019-07-04T09:00:00',
      'a date-time with offset such as 2019-07-04T09:00:00+09:00',
      'Add the offset from UTC: Z, or one such as +09:00.',
    ],
  ])('says what is wrong within %j', (text, expected, advice) => {
    expect(parsePoint(text)).toEqual(refused(text, expected, advice));
  });
});

describe('momentOf', () => {
  it('should be the end of a day at the offset', () => {
    expect(momentOf('1970-01-01', 0)).toBe(86_399_999.5);
    expect(momentOf('1970-01-01', seoul)).toBe(53_999_999.5);
  });

  it('should be the instant of a date-time, whatever the offset', () => {
    expect(momentOf('1970-01-01T09:00:00+09:00', seoul)).toBe(0);
  });

  it('throws a RangeError with the message of the problem', () => {
    expect(() => momentOf('2019-02-30', 0)).toThrow(
      new RangeError(
        'expected a day from 01 to 28, found "2019-02-30". February 2019 has 28 days.',
      ),
    );
    expect(() => momentOf('2019-07-04Tnoon', 0)).toThrow(RangeError);
  });
});

describe('startOf and startOfText', () => {
  it('should be the start of a day, or the instant', () => {
    expect(startOf('1970-01-01', seoul)).toBe(-32_400_000);
    expect(startOf('1970-01-01T00:00:00.001Z', seoul)).toBe(1);
    expect(startOfText('1970-01-02', 0)).toEqual(right(86_400_000));
  });

  it('should throw for a malformed literal, and give a problem for malformed text', () => {
    expect(() => startOf('2019-13-01', 0)).toThrow(RangeError);
    expect(messageOf(startOfText('2019-13-01', 0))).toContain('a month from 01 to 12');
  });
});

describe('what is no text at all', () => {
  it.each([undefined, null, 20190704, new Date(0)])(
    'should throw a RangeError with advice for %s',
    (value) => {
      // As plain JavaScript may call it.
      expect(() => momentOf(value as never, 0)).toThrow(RangeError);
      expect(() => momentOf(value as never, 0)).toThrow('Write a day as YYYY-MM-DD');
    },
  );
});
