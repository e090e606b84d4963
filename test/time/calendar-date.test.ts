import { parseCalendarDate } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { dateOfDay, dayNumber, isPlainDay, plainDay } from '../../src/time/calendar-date';
import { read, refused } from './outcome';

const fourDigits =
  'Write four digits, as in 2019 or -0044, and Y before five or more, as in Y12345.';

describe('parseCalendarDate', () => {
  it.each([
    '2019-07-04',
    '2020-02-29',
    '2000-02-29',
    '0000-02-29',
    '9999-12-31',
    '-0001-12-31',
    'Y12345-01-01',
    'Y-12345-01-01',
    'Y140000-12-31',
  ])('reads %s', (text) => {
    expect(parseCalendarDate(text)).toEqual(right(text));
  });

  it.each([
    ['2019-02-30', 'a day from 01 to 28', 'February 2019 has 28 days.'],
    ['1900-02-29', 'a day from 01 to 28', 'February 1900 has 28 days.'],
    ['2020-02-30', 'a day from 01 to 29', 'February 2020 has 29 days.'],
    ['2019-07-00', 'a day from 01 to 31', 'July 2019 has 31 days.'],
    ['2019-01-32', 'a day from 01 to 31', 'January 2019 has 31 days.'],
    ['2019-03-32', 'a day from 01 to 31', 'March 2019 has 31 days.'],
    ['2019-04-31', 'a day from 01 to 30', 'April 2019 has 30 days.'],
    ['2019-05-32', 'a day from 01 to 31', 'May 2019 has 31 days.'],
    ['2019-06-31', 'a day from 01 to 30', 'June 2019 has 30 days.'],
    ['2019-07-32', 'a day from 01 to 31', 'July 2019 has 31 days.'],
    ['2019-08-32', 'a day from 01 to 31', 'August 2019 has 31 days.'],
    ['2019-09-31', 'a day from 01 to 30', 'September 2019 has 30 days.'],
    ['2019-10-32', 'a day from 01 to 31', 'October 2019 has 31 days.'],
    ['2019-11-31', 'a day from 01 to 30', 'November 2019 has 30 days.'],
    ['2019-12-32', 'a day from 01 to 31', 'December 2019 has 31 days.'],
    ['-0044-03-32', 'a day from 01 to 31', 'March -44 has 31 days.'],
    ['2019-13-01', 'a month from 01 to 12', 'Write the month as two digits after the year.'],
    ['2019-00-01', 'a month from 01 to 12', 'Write the month as two digits after the year.'],
    ['2019-7-4', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    ['2019-07-04 ', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    [' 2019-07-04', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    ['2019-0a-04', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    ['201/-07-04', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    ['2019/07-04', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    ['2019-07/04', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
    ['', 'a day written YYYY-MM-DD', 'Write the day as in 2019-07-04.'],
  ])('says what is wrong with %j', (text, expected, advice) => {
    expect(parseCalendarDate(text)).toEqual(refused(text, expected, advice));
  });

  it.each([
    ['-0000', 'a year', 'The year 0 has no sign: write 0000.'],
    ['Y2019', 'a year', fourDigits],
    ['Y012345', 'a year', fourDigits],
    ['Y-2019', 'a year', fourDigits],
    ['Y140001', 'a year from Y-140000 to Y140000', 'Years further away are not taken.'],
    ['Y-140001', 'a year from Y-140000 to Y140000', 'Years further away are not taken.'],
  ])('says what is wrong with the year %s', (year, expected, advice) => {
    expect(parseCalendarDate(`${year}-01-01`)).toEqual(refused(year, expected, advice));
  });
});

describe('plainDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-31', 30],
    ['1970-12-31', 364],
    ['2019-07-04T09:00:00Z', 18_081],
  ])('finds the day with which %s begins', (text, day) => {
    expect(plainDay(text)).toBe(day);
  });

  it.each([
    '201/-07-04',
    '201:-07-04',
    '1970/01-01',
    '1970-01/01',
    '1970-00-01',
    '1970-13-01',
    '1970-01-00',
    '1970-02-29',
    '',
  ])('finds none in %j', (text) => {
    expect(plainDay(text)).toBeNaN();
  });
});

describe('dayNumber and dateOfDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2019-07-04', 18_081],
    ['0000-03-01', -719_468],
    ['-0001-12-31', -719_529],
    ['9999-12-31', 2_932_896],
    ['Y10000-01-01', 2_932_897],
    // By the mean length of a year these would fall in the year before, which ends with February.
    ['1700-02-28', -98_557],
    ['1700-03-01', -98_556],
    ['1700-03-02', -98_555],
    ['-0197-03-02', -791_421],
    ['Y139999-03-01', 50_414_116],
  ])('%s is day %i', (text, day) => {
    expect(dayNumber(read(parseCalendarDate(text)))).toBe(day);
    expect(dateOfDay(day)).toBe(text);
  });

  it('takes literals, and throws a RangeError at one that is no day', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(() => dayNumber('2019-02-30')).toThrow(
      new RangeError(
        'expected a day from 01 to 28, found "2019-02-30". February 2019 has 28 days.',
      ),
    );
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('dateOfDay throws at %d', (day) => {
    expect(() => dateOfDay(day)).toThrow(
      new RangeError(`expected a whole number of days, found ${day}. Give days since 1970-01-01.`),
    );
  });
});

describe('isPlainDay', () => {
  it.each(['2019-07-04', '0000-02-29', '9999-12-31'])('takes %s', (text) => {
    expect(isPlainDay(text)).toBe(true);
  });
  it.each(['2019-02-30', '2019-07-04T', '2019-07', '2019-07-04~', ' 2019-07-0', ''])(
    'leaves "%s" to others',
    (text) => {
      expect(isPlainDay(text)).toBe(false);
    },
  );
});
