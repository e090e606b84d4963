import { parseEdtf } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { right } from '../../src/fp';
import { messageOf } from './outcome';

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
    '1985-04-XX',
    '1985-XX-XX',
    '201X~',
    'Y12345',
    'Y-12345',
    '-0044',
    '-0044-03-15',
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
    ['2019-02-30', 'expected a day from 01 to 28, found "2019-02-30". February 2019 has 28 days.'],
    [
      '2019-13',
      'Spring is 21, summer 22, autumn 23, winter 24; other parts of a year are not taken.',
    ],
    ['2019-25', 'expected a month from 01 to 12, or a season from 21 to 24'],
    ['2019-13-XX', 'expected a month from 01 to 12, found "2019-13-XX"'],
    ['2019-07-04T09:00:00', 'Add the offset from UTC'],
    ['2019-07-05/2019-07-04', 'Exchange the two dates, or correct one.'],
    ['[2019-07-05..2019-07-04]', 'expected an interval that ends after it begins'],
    ['[2019-07-01T00:00:01Z..2019-07-01T00:00:00Z]', 'that ends after it begins'],
    ['[2019,2020]', 'Write [A..B]; other sets of dates are not taken.'],
    ['[2019..2020', 'Write [A..B]'],
    ['{2019..2020}', 'expected a date of EDTF level 0 or 1'],
    ['../..', 'Write a date at one end at least.'],
    ['/', 'expected an interval with a beginning or an end'],
    ['[..]', 'Write a date at one end at least.'],
    ['2019/2020/2021', 'Write one slash, between its beginning and its end.'],
    ['Y2019', 'Write four digits, as in 2019 or -0044, and Y before five or more'],
    ['Y140001', 'expected a year from Y-140000 to Y140000'],
    ['-0000', 'The year 0 has no sign: write 0000.'],
    ['XXXX', 'expected a date of EDTF level 0 or 1, found "XXXX"'],
    ['2019-XX-04', 'expected a date of EDTF level 0 or 1'],
    ['2019?-07', 'expected a date of EDTF level 0 or 1'],
    ['2019??', 'expected a date of EDTF level 0 or 1'],
    ['~', 'expected a date of EDTF level 0 or 1'],
    ['July 2019', 'expected a date of EDTF level 0 or 1, found "July 2019"'],
    ['', 'found ""'],
  ])('says what is wrong with %j', (text, message) => {
    expect(messageOf(parseEdtf(text))).toContain(message);
  });

  it('takes an order of a date and a date-time that some offset gives', () => {
    expect(parseEdtf('2019-07-04T20:00:00Z/2019-07-04')).toEqual(
      right('2019-07-04T20:00:00Z/2019-07-04'),
    );
    expect(messageOf(parseEdtf('2019-07-04T20:00:00Z/2019-07-02'))).toContain('ends after');
    expect(parseEdtf('2019-07-05/2019-07-04T20:00:00Z')).toEqual(
      right('2019-07-05/2019-07-04T20:00:00Z'),
    );
  });
});
