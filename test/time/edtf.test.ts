import { parseEdtf } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { messageOf, refused } from './outcome';

const monthOrSeason = 'a month from 01 to 12, or a season from 21 to 24';
const otherParts =
  'Spring is 21, summer 22, autumn 23, winter 24. Other parts of a year are not supported.';
const inOrder = 'an interval that ends after it begins';
const someTime = 'some time between two dates';
const anEnd = 'an interval with a beginning or an end';
const fourDigits =
  'Write four digits, as in 2019 or -0044, and Y before five or more, as in Y12345.';

describe('parseEdtf', () => {
  it.each([
    '2019',
    '2019-07',
    '2019-07-04',
    '2019-07-04T09:00:00+09:00',
    '2001-21',
    '1984?',
    '2004-06~',
    '2004-06-11%',
    '2001-24~',
    '201X',
    '20XX',
    '2004-XX',
    '1985-01-XX',
    '1985-04-XX',
    '1985-12-XX',
    '1985-XX-XX',
    '201X~',
    'Y12345',
    'Y-12345',
    '-0044',
    '-0044-03-15',
    'Y12345-03-15',
    'Y-12345-03-15',
    '2019-07-01/2019-09',
    '2019-07-01T00:00:00Z/2019-07-02T00:00:00Z',
    '2019-07~/2019-09?',
    '../2019-06-30',
    '/2019-06-30',
    '2019-06-30/..',
    '2019-06-30/',
    '2019/2019-03',
    '[2019-07-01..2019-07-03]',
    '[2019-07-01T00:00:00+09:00..2019-07-03]',
    '[2019-07-01T00:00:00Z..2019-07-01T00:00:00Z]',
    '[..2019-07]',
    '[2019-07~..]',
  ])('reads %s', (text) => {
    expect(parseEdtf(text)).toEqual(right(text));
  });

  it.each([
    ['2019-02-30', 'a day from 01 to 28', 'February 2019 has 28 days.'],
    ['2019-00', monthOrSeason, otherParts],
    ['2019-13', monthOrSeason, otherParts],
    ['2019-20', monthOrSeason, otherParts],
    ['2019-25', monthOrSeason, otherParts],
    ['2019-13-XX', 'a month from 01 to 12', 'Write the month as two digits after the year.'],
    ['2019-00-XX', 'a month from 01 to 12', 'Write the month as two digits after the year.'],
    [
      '2019-07-04T09:00:00',
      'a date-time with offset such as 2019-07-04T09:00:00+09:00',
      'Add the offset from UTC: Z, or one such as +09:00.',
    ],
    ['2019-07-05/2019-07-04', inOrder, 'Exchange the two dates, or correct one.'],
    ['[2019-07-05..2019-07-04]', inOrder, 'Exchange the two dates, or correct one.'],
    [
      '[2019-07-01T00:00:01Z..2019-07-01T00:00:00Z]',
      inOrder,
      'Exchange the two dates, or correct one.',
    ],
    ['[2019,2020]', someTime, 'Write [A..B]. Other sets of dates are not supported.'],
    ['[2019..2020', someTime, 'Write [A..B]. Other sets of dates are not supported.'],
    ['[2019]', someTime, 'Write [A..B]. Other sets of dates are not supported.'],
    ['../..', anEnd, 'Write a date at one end at least.'],
    ['/', anEnd, 'Write a date at one end at least.'],
    ['[..]', anEnd, 'Write a date at one end at least.'],
    [
      '2019/2020/2021',
      'an interval of two dates',
      'Write one slash, between its beginning and its end.',
    ],
    ['Y2019', 'a year', fourDigits],
    ['Y140001', 'a year from Y-140000 to Y140000', 'Years further away are not taken.'],
    ['-0000', 'a year', 'The year 0 has no sign: write 0000.'],
  ])('says what is wrong with %j', (text, expected, advice) => {
    expect(parseEdtf(text)).toEqual(refused(text, expected, advice));
  });

  it.each([
    '01/03/2024',
    '1.3.2024',
    '1-3-24',
    '2024-3-1',
    '2024-3-01',
    '2024-03-1',
    '2024/3/1',
    '2024.03.01',
    '20240301',
  ])('should ask for the year, the month and the day for %s', (text) => {
    const advice = 'Write the year, the month and the day in this order, as in 2024-03-01.';
    expect(parseEdtf(text)).toEqual(refused(text, 'a date written YYYY-MM-DD', advice));
  });

  it.each(['-0000-07', '-0000-XX', '-0000-07-XX', '-0000-XX-XX'])(
    'should refuse the year %s',
    (text) => {
      expect(parseEdtf(text)).toEqual(
        refused('-0000', 'a year', 'The year 0 has no sign: write 0000.'),
      );
    },
  );

  it.each([
    '{2019..2020}',
    'XXXX',
    '2019-XX-04',
    '2019?-07',
    '2019??',
    '~',
    'July 2019',
    '',
    ' 2019',
    '2019 ',
    'A2019-07',
    '2019-07A',
    '2019-07-04A',
    'A2019-07-04',
    'A201X',
    '201XA',
    'A20XX',
    '20XXA',
    'A2019-XX',
    '2019-XXA',
    '2019-07-XXA',
    'A2019-07-XX',
  ])('knows no form of %j', (text) => {
    expect(messageOf(parseEdtf(text))).toMatch(
      /^expected a date of EDTF level 0 or 1, found ".*"\. Write it as in 2019, 2019-07, 2019-07-04, 2019-21 \(spring\), 201X or 2019-07-XX, with one of \? ~ % at the end where it is unsure\.$/,
    );
  });

  it('should say what is wrong with each end of an interval', () => {
    const advice = 'February 2019 has 28 days.';
    const problem = refused('2019-02-30', 'a day from 01 to 28', advice);
    expect(parseEdtf('2019-02-30/2019-07')).toEqual(problem);
    expect(parseEdtf('2019-01/2019-02-30')).toEqual(problem);
    expect(parseEdtf('[2019-02-30..2019-07]')).toEqual(problem);
    expect(parseEdtf('[2019-01..2019-02-30]')).toEqual(problem);
  });

  it('should accept an order of a date and a date-time that is right at some offset', () => {
    expect(parseEdtf('2019-07-04T20:00:00Z/2019-07-04')).toEqual(
      right('2019-07-04T20:00:00Z/2019-07-04'),
    );
    expect(messageOf(parseEdtf('2019-07-04T20:00:00Z/2019-07-02'))).toContain('ends after');
    expect(parseEdtf('2019-07-05/2019-07-04T20:00:00Z')).toEqual(
      right('2019-07-05/2019-07-04T20:00:00Z'),
    );
  });
});
