import { show } from '../flaw';
import { dayOfNumbers, dayProblem, furthestYear } from './calendar-date';
import { readInstant } from './instant';
import { type Moment, startOfDay } from './moment';
import { type TimeProblem, timeProblem } from './problem';

/** A span `[earliest, latest)` in which a date lies, and the wider one that its qualifier allows. */
export type Span = {
  readonly earliest: Moment;
  /** Equal to `earliest` for an instant. */
  readonly latest: Moment;
  readonly widestEarliest: Moment;
  readonly widestLatest: Moment;
  readonly isInstant: boolean;
};

const form =
  /^(-?\d{4}|Y-?\d{5,6}|-?\d{3}X|-?\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;

const advice =
  'Write it like 2019-07-04, 2019-07, 2019, 2019-07-05~, 2019-07-01/2019-07-24, ../2019-06-30 or [2019-07-01..2019-07-24].';

/** Reads one date of EDTF level 0 or 1, or a date-time with offset. */
export const readSpan = (text: string, offsetMs: number): Span | TimeProblem => {
  if (text.includes('T')) {
    const at = readInstant(text);
    return typeof at === 'number' ? { ...exactly(at, at), isInstant: true } : at;
  }
  const match = form.exec(text);
  if (match === null) return timeProblem('a date in EDTF, level 0 or 1', show(text), advice);
  const [, year = '', month, day, qualifier] = match;
  const isVague = qualifier !== '';
  const hole = holeIn(year, month, day);
  if (hole !== undefined) return timeProblem(hole, show(text), advice);
  if (day !== undefined && day !== 'XX' && month !== undefined)
    return daySpan(text, Number(year.replace('Y', '')), Number(month), Number(day), isVague, offsetMs);
  const months = monthsOf(year, month);
  if (typeof months === 'string') return timeProblem(months, show(text), advice);
  const at = (index: number) => startOfDay(dayOfMonthIndex(index), offsetMs);
  const { first, count } = months;
  const wider = isVague ? count : 0;
  return {
    earliest: at(first),
    latest: at(first + count),
    widestEarliest: at(first - wider),
    widestLatest: at(first + count + wider),
    isInstant: false,
  };
};

const exactly = (earliest: Moment, latest: Moment) => ({
  earliest,
  latest,
  widestEarliest: earliest,
  widestLatest: latest,
});

/** Unspecified digits come last: a known day of an unknown month is not a date. */
const holeIn = (year: string, month?: string, day?: string): string | undefined => {
  if (year.endsWith('X') && month !== undefined) return 'no month where the year is not known';
  if (month === 'XX' && day !== undefined && day !== 'XX')
    return 'no day where the month is not known';
  return undefined;
};

const daySpan = (
  text: string,
  year: number,
  month: number,
  day: number,
  isVague: boolean,
  offsetMs: number,
): Span | TimeProblem => {
  const problem = dayProblem(text, year, month, day);
  if (problem !== undefined) return problem;
  const number = dayOfNumbers(year, month, day);
  const wider = isVague ? 1 : 0;
  return {
    earliest: startOfDay(number, offsetMs),
    latest: startOfDay(number + 1, offsetMs),
    widestEarliest: startOfDay(number - wider, offsetMs),
    widestLatest: startOfDay(number + 1 + wider, offsetMs),
    isInstant: false,
  };
};

/** The months that a year, a season or a month takes up, counted from January of year 0. */
const monthsOf = (
  year: string,
  month: string | undefined,
): { readonly first: number; readonly count: number } | string => {
  const years = year.endsWith('XX') ? 100 : year.endsWith('X') ? 10 : 1;
  const lowest = yearsFrom(year, years);
  if (Math.abs(lowest) > furthestYear) return `a year within ±${furthestYear}`;
  if (month === undefined || month === 'XX') return { first: lowest * 12, count: years * 12 };
  const number = Number(month);
  if (number >= 1 && number <= 12) return { first: lowest * 12 + number - 1, count: 1 };
  // Spring is March to May; winter begins in December and ends in the following year.
  if (number >= 21 && number <= 24) return { first: lowest * 12 + 2 + (number - 21) * 3, count: 3 };
  return 'a month from 01 to 12, or a season from 21 to 24';
};

/** The first year of one, ten or a hundred; those before year 0 count down. */
const yearsFrom = (year: string, years: number): number => {
  const number = Number(year.replace('Y', '').replaceAll('X', '0'));
  return year.startsWith('-') && years > 1 ? number - (years - 1) : number;
};

const dayOfMonthIndex = (index: number): number =>
  dayOfNumbers(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
