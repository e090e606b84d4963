import { describe, expect, it } from 'vitest';
import { extentOf } from '../../src/time/edtf';
import { offsetMillis } from '../../src/time/offset';
import { messageOf, read } from './outcome';

const seoul = offsetMillis('+09:00');

const utc = (moment: number): string =>
  Number.isFinite(moment)
    ? new Date(moment).toISOString().replace('T00:00:00.000Z', '')
    : `${moment}`;

const boundsOf = (text: string, offsetMs = 0): readonly string[] => {
  const { kind, earliest, latest } = read(extentOf(text, offsetMs));
  return [kind, utc(earliest), utc(latest)];
};

const widestOf = (text: string): readonly string[] => {
  const { widestEarliest, widestLatest } = read(extentOf(text, 0));
  return [utc(widestEarliest), utc(widestLatest)];
};

describe('extentOf', () => {
  it.each([
    ['2019-07-04', 'date', '2019-07-04', '2019-07-05'],
    ['2019-02', 'date', '2019-02-01', '2019-03-01'],
    ['2019-12', 'date', '2019-12-01', '2020-01-01'],
    ['2019', 'date', '2019-01-01', '2020-01-01'],
    ['201X', 'date', '2010-01-01', '2020-01-01'],
    ['20XX', 'date', '2000-01-01', '2100-01-01'],
    ['2004-XX', 'date', '2004-01-01', '2005-01-01'],
    ['1985-04-XX', 'date', '1985-04-01', '1985-05-01'],
    ['1985-XX-XX', 'date', '1985-01-01', '1986-01-01'],
    ['2001-21', 'date', '2001-03-01', '2001-06-01'],
    ['2001-22', 'date', '2001-06-01', '2001-09-01'],
    ['2001-23', 'date', '2001-09-01', '2001-12-01'],
    ['2001-24', 'date', '2001-12-01', '2002-03-01'],
    ['-0044', 'date', '-000044-01-01', '-000043-01-01'],
    ['Y12345', 'date', '+012345-01-01', '+012346-01-01'],
    ['2019-07/2019-09', 'duration', '2019-07-01', '2019-08-01'],
    ['2019-07-04/..', 'duration', '2019-07-04', '2019-07-05'],
    ['2019-07-04/', 'duration', '2019-07-04', '2019-07-05'],
    ['/2019-06', 'duration', '-Infinity', '2019-07-01'],
    ['[2019-07-01..2019-07-03]', 'between', '2019-07-01', '2019-07-04'],
    ['[2019-07..2019-07-03]', 'between', '2019-07-01', '2019-07-04'],
    ['[..2019]', 'between', '-Infinity', '2020-01-01'],
    ['[2019..]', 'between', '2019-01-01', 'Infinity'],
  ])('%s is a %s in [%s, %s)', (text, ...bounds) => {
    expect(boundsOf(text)).toEqual(bounds);
    expect(widestOf(text)).toEqual(bounds.slice(1));
  });

  it('should begin before all time for a duration with an open start', () => {
    expect(boundsOf('../2019-06-30')).toEqual(['duration', '-Infinity', '-Infinity']);
  });

  it('should be one moment for a date-time, whatever the offset', () => {
    const at = Date.UTC(2019, 6, 4);
    expect(read(extentOf('2019-07-04T09:00:00+09:00', seoul))).toEqual({
      kind: 'exact-instant',
      earliest: at,
      latest: at,
      widestEarliest: at,
      widestLatest: at,
    });
  });

  it('should accept date-times as ends', () => {
    const ends = '2019-07-04T09:00:00+09:00/2019-07-05';
    expect(boundsOf(ends)).toEqual(['duration', '2019-07-04', '2019-07-04']);
    const between = '[2019-07-04T09:00:00+09:00..2019-07-05]';
    expect(boundsOf(between)).toEqual(['between', '2019-07-04', '2019-07-06']);
  });

  it('should count days at the offset', () => {
    expect(boundsOf('2019-07-04', seoul)).toEqual([
      'date',
      '2019-07-03T15:00:00.000Z',
      '2019-07-04T15:00:00.000Z',
    ]);
  });

  it.each([
    ['2019-07-05~', '2019-07-04', '2019-07-07'],
    ['2019-07?', '2019-06-01', '2019-09-01'],
    ['2019%', '2018-01-01', '2021-01-01'],
    ['2001-24~', '2001-09-01', '2002-06-01'],
    ['201X~', '2000-01-01', '2030-01-01'],
    ['1985-04-XX?', '1985-03-01', '1985-06-01'],
    ['2019-07~/2019-09', '2019-06-01', '2019-09-01'],
    ['2019-07/2019-09~', '2019-07-01', '2019-08-01'],
    ['[2019-07-02~..2019-07-03]', '2019-07-01', '2019-07-04'],
    ['[2019-07-02..2019-07-03~]', '2019-07-02', '2019-07-05'],
    ['/2019~', '-Infinity', '2021-01-01'],
    ['2019-07-04T00:00:01Z~', '2019-07-04', '2019-07-04T00:00:02.000Z'],
  ])('%s may lie in [%s, %s) at the widest', (text, ...bounds) => {
    expect(widestOf(text)).toEqual(bounds);
  });

  it('should not move the position of a qualified date', () => {
    expect(boundsOf('2019-07-05~')).toEqual(boundsOf('2019-07-05'));
  });

  it('should compare a day and a date-time at the offset', () => {
    const text = '2019-07-04T20:00:00Z/2019-07-04';
    expect(boundsOf(text)).toEqual([
      'duration',
      '2019-07-04T20:00:00.000Z',
      '2019-07-04T20:00:00.000Z',
    ]);
    expect(messageOf(extentOf(text, seoul))).toBe(
      `expected an interval that ends after it begins, found "${text}". Exchange the two dates, or correct one.`,
    );
  });
});
