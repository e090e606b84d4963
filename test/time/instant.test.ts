import { parseInstant } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { formatInstant, parseEpoch } from '../../src/time/instant';
import { refused } from './outcome';

const timeForm = 'Write the date, a capital T, hours, minutes, seconds and the offset from UTC.';
const offsetForm = 'Write the offset as Z, or as sign, hours and minutes up to 23:59.';

describe('parseInstant', () => {
  it.each([
    '2019-07-04T09:00:00+09:00',
    '2019-07-04T00:00:00Z',
    '2019-07-04T23:59:59.999-05:30',
    '2019-07-04T09:00:00.5Z',
    '-0044-03-15T12:00:00Z',
    'Y12345-01-01T00:00:00+00:00',
  ])('reads %s', (text) => {
    expect(parseInstant(text)).toEqual(right(text));
  });

  it.each([
    ['2019-07-04T09:00:00', 'Add the offset from UTC: Z, or one such as +09:00.'],
    ['2019-07-04T09:00:00.123', 'Add the offset from UTC: Z, or one such as +09:00.'],
    ['2019-07-04T09:00:00.5', 'Add the offset from UTC: Z, or one such as +09:00.'],
    ['2019-07-04T09:00:00.1234Z', 'Milliseconds are the finest unit: give at most 3 digits.'],
    ['2016-12-31T23:59:60Z', 'Leap seconds are not taken: write second 59.'],
    ['2019-07-04T24:00:00Z', 'Times of day run from 00:00:00 to 23:59:59.'],
    ['2019-07-04T09:60:00Z', 'Times of day run from 00:00:00 to 23:59:59.'],
    ['2019-07-04T09:00:61Z', 'Times of day run from 00:00:00 to 23:59:59.'],
    ['2019-07-04T09:00:00+25:00', offsetForm],
    ['2019-07-04T23:59:59+09:60', offsetForm],
    ['2019-07-04T09:00:00 KST', offsetForm],
    ['2019-07-04T09:00:00.Z', offsetForm],
    ['2019-07-04T09:00:00z', offsetForm],
    ['2019-07-04T09:00Z', timeForm],
    ['2019-07-04T9:00:00Z', timeForm],
    ['2019-07-04T09-00:00Z', timeForm],
    ['2019-07-04T09:00-00Z', timeForm],
    ['2019-07-04T09:0a:00Z', timeForm],
    ['2019-07-04t09:00:00z', timeForm],
    ['2019-07-04 09:00:00Z', timeForm],
    ['2019-07-04T09:00:00Z\n', timeForm],
    ['\n2019-07-04T09:00:00', timeForm],
    ['09:00:00Z', timeForm],
    ['2019-07-04', timeForm],
    ['T', timeForm],
    ['', timeForm],
  ])('says what is wrong with %j', (text, advice) => {
    const expected = 'a date-time with offset such as 2019-07-04T09:00:00+09:00';
    expect(parseInstant(text)).toEqual(refused(text, expected, advice));
  });

  it('says what is wrong with the date in it', () => {
    const problem = refused('2019-02-30', 'a day from 01 to 28', 'February 2019 has 28 days.');
    expect(parseInstant('2019-02-30T09:00:00Z')).toEqual(problem);
    expect(parseInstant('2019-02-30T09:00:00')).toEqual(problem);
    for (const date of ['', '2019-07-04x'])
      expect(parseInstant(`${date}T09:00:00Z`)).toEqual(
        refused(date, 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'),
      );
  });
});

describe('parseEpoch', () => {
  it.each([
    ['1970-01-01T09:00:00+09:00', 0],
    ['1970-01-01T00:00:00.5Z', 500],
    ['1970-01-01T00:00:00.05Z', 50],
    ['1969-12-31T23:59:59.999Z', -1],
    ['2023-03-05T23:00:00-05:00', 1_678_075_200_000],
  ])('%s is %i', (text, epoch) => {
    expect(parseEpoch(text)).toEqual(right(epoch));
  });

  it.each([
    ['Y10000-01-01T00:00:01Z', 253_402_300_801_000],
    ['-0001-12-31T00:00:01Z', -62_167_305_599_000],
  ])('%s is %i, beyond the years of four digits', (text, epoch) => {
    expect(parseEpoch(text)).toEqual(right(epoch));
  });
});

describe('formatInstant', () => {
  it.each([
    [0, 'Z', '1970-01-01T00:00:00Z'],
    [0, '+09:00', '1970-01-01T09:00:00+09:00'],
    [-1, '-05:00', '1969-12-31T18:59:59.999-05:00'],
    [86_399_999.5, 'Z', '1970-01-01T23:59:59.999Z'],
    [-62_167_219_200_000, '-09:00', '-0001-12-31T15:00:00-09:00'],
  ] as const)('%d at %s is %s', (epoch, offset, text) => {
    expect(formatInstant(epoch, offset)).toBe(text);
  });

  it('throws a RangeError at a moment that is not finite', () => {
    expect(() => formatInstant(Number.NEGATIVE_INFINITY, 'Z')).toThrow(RangeError);
  });
});
