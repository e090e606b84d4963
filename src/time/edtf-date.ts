import { show } from '../flaw';
import { type Either, isLeft, left, map, right } from '../fp';
import { noSuchMonth, parseDay } from './calendar-date';
import { dayOfMonth } from './gregorian';
import { type TimeProblem, timeProblem } from './problem';
import { parseYear } from './year';

/**
 * The days of a date, from `first` until just before `after`, in days since 1970-01-01. If a qualifier follows
 * the date, the range from `widestFirst` until just before `widestAfter` is wider.
 */
export type Days = {
  readonly first: number;
  readonly after: number;
  readonly widestFirst: number;
  readonly widestAfter: number;
};

/** A qualifier says that the date before it is uncertain, approximate, or both. */
export const isQualifier = (character: string): boolean =>
  character === '?' || character === '~' || character === '%';

type Form = {
  readonly pattern: RegExp;
  readonly read: (text: string, parts: readonly string[]) => Either<TimeProblem, Days>;
};

/** A range of `count` months. A qualifier (`?`, `~`, `%`) widens the range by `count` months on both sides. */
const months = (year: number, month: number, count: number): Days => ({
  first: dayOfMonth(year, month),
  after: dayOfMonth(year, month + count),
  widestFirst: dayOfMonth(year, month - count),
  widestAfter: dayOfMonth(year, month + 2 * count),
});

const dayForm: Form = {
  pattern: /^((?:-?\d{4}|Y-?\d+)-\d\d-\d\d)$/,
  read: (text) =>
    map((day: number) => ({
      first: day,
      after: day + 1,
      widestFirst: day - 1,
      widestAfter: day + 2,
    }))(parseDay(text)),
};

const yearForm: Form = {
  pattern: /^(-?\d{4}|Y-?\d+)$/,
  read: (_, [year = '']) => map((known: number) => months(known, 1, 12))(parseYear(year)),
};

/**
 * A meteorological season of the northern hemisphere: spring is March to May, and winter continues into the
 * next year.
 */
const season = (year: number, code: number): Days => months(year, 3 + 3 * (code - 21), 3);

const monthForm: Form = {
  pattern: /^(-?\d{4})-(\d\d)$/,
  read: (text, [yearText = '', code]) => {
    const year = parseYear(yearText);
    if (isLeft(year)) return year;
    const month = Number(code);
    if (month >= 1 && month <= 12) return right(months(year.right, month, 1));
    if (month >= 21 && month <= 24) return right(season(year.right, month));
    const expected = 'a month from 01 to 12, or a season from 21 to 24';
    const advice =
      'Spring is 21, summer 22, autumn 23, winter 24. Other parts of a year are not supported.';
    return left(timeProblem(expected, show(text), advice));
  },
};

const unspecifiedForms: readonly Form[] = [
  {
    pattern: /^(\d{3})X$/,
    read: (_, [decade]) => right(months(Number(decade) * 10, 1, 120)),
  },
  {
    pattern: /^(\d{2})XX$/,
    read: (_, [century]) => right(months(Number(century) * 100, 1, 1200)),
  },
  {
    pattern: /^(-?\d{4})-XX(?:-XX)?$/,
    read: (_, [year = '']) => map((known: number) => months(known, 1, 12))(parseYear(year)),
  },
  {
    pattern: /^(-?\d{4})-(\d\d)-XX$/,
    read: (text, [yearText = '', month]) => {
      const year = parseYear(yearText);
      if (isLeft(year)) return year;
      const known = Number(month);
      return known >= 1 && known <= 12
        ? right(months(year.right, known, 1))
        : left(noSuchMonth(text));
    },
  },
];

const forms: readonly Form[] = [dayForm, monthForm, yearForm, ...unspecifiedForms];

/**
 * EDTF levels 0 and 1, without a time of day. A qualifier at the end of the date (`?` uncertain, `~`
 * approximate, `%` both) widens the date by one unit of its precision on both sides. A qualifier may also
 * follow unspecified digits.
 */
export const parseEdtfDate = (text: string): Either<TimeProblem, Days> => {
  const isQualified = isQualifier(text.slice(-1));
  const bare = isQualified ? text.slice(0, -1) : text;
  for (const { pattern, read } of forms) {
    const parts = pattern.exec(bare);
    if (parts === null) continue;
    const days = read(bare, parts.slice(1));
    return isQualified ? days : map(unqualified)(days);
  }
  const advice =
    'Write it as in 2019, 2019-07, 2019-07-04, 2019-21 (spring), 201X or 2019-07-XX, with one of ? ~ % at the end where it is unsure.';
  return left(timeProblem('a date of EDTF level 0 or 1', show(text), advice));
};

const unqualified = ({ first, after }: Days): Days => ({
  first,
  after,
  widestFirst: first,
  widestAfter: after,
});
