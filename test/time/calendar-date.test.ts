import { parseCalendarDate } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { dateOfDay, dayNumber } from '../../src/time/calendar-date';
import { messageOf, read } from './outcome';

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
    ['2019-02-30', 'expected a day from 01 to 28, found "2019-02-30". February 2019 has 28 days.'],
    ['1900-02-29', 'February 1900 has 28 days.'],
    ['2020-02-30', 'February 2020 has 29 days.'],
    ['2019-06-31', 'June 2019 has 30 days.'],
    ['2019-07-00', 'July 2019 has 31 days.'],
    ['2019-13-01', 'expected a month from 01 to 12, found "2019-13-01".'],
    ['2019-00-01', 'expected a month from 01 to 12'],
    [
      '2019-7-4',
      'expected a day written YYYY-MM-DD, found "2019-7-4". Write the day as in 2019-07-04.',
    ],
    ['2019-07-04 ', 'expected a day written YYYY-MM-DD'],
    ['', 'found ""'],
    ['-0000-01-01', 'The year 0 has no sign'],
    ['Y2019-01-01', 'Write four digits'],
    ['Y012345-01-01', 'Write four digits'],
    ['Y140001-01-01', 'expected a year from Y-140000 to Y140000'],
  ])('says what is wrong with %j', (text, message) => {
    expect(messageOf(parseCalendarDate(text))).toContain(message);
  });
});

describe('dayNumber and dateOfDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2019-07-04', 18_081],
    ['0000-03-01', -719_468],
    ['-0001-12-31', -719_529],
    ['Y10000-01-01', 2_932_897],
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
    expect(() => dateOfDay(day)).toThrow(RangeError);
  });
});
