import { show } from '../flaw';
import { type Either, left, right } from '../fp';
import { padded } from './digits';
import { type TimeProblem, timeProblem } from './problem';

/**
 * The last year that can be written. The same number with a minus sign is the first year. The limit exists
 * because a day ends half a millisecond before the next day begins, and a number of milliseconds that is much
 * further from 1970 cannot hold the half exactly.
 */
const furthestYear = 140_000;

const fourDigits = /^-?\d{4}$/;
const more = /^Y-?[1-9]\d{4,}$/;

/** Reads four digits, or `Y` and five or six digits. A minus sign before the digits means a year before 0. */
export const parseYear = (text: string): Either<TimeProblem, number> => {
  if (text === '-0000')
    return left(timeProblem('a year', show(text), 'The year 0 has no sign: write 0000.'));
  if (fourDigits.test(text)) return right(Number(text));
  if (!more.test(text)) {
    const advice =
      'Write four digits, as in 2019 or -0044, and Y before five or more, as in Y12345.';
    return left(timeProblem('a year', show(text), advice));
  }
  const year = Number(text.slice(1));
  const bounds = `a year from Y-${furthestYear} to Y${furthestYear}`;
  return Math.abs(year) <= furthestYear
    ? right(year)
    : left(timeProblem(bounds, show(text), 'Years further away are not taken.'));
};

export const formatYear = (year: number): string => {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${padded(-year, 4)}` : padded(year, 4);
};
