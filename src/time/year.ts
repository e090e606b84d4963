import { show } from '../flaw';
import { type Either, left, right } from '../fp';
import { padded } from './digits';
import { type TimeProblem, timeProblem } from './problem';

/**
 * The last year that can be written; with a minus sign, the first year. The end of a day is half a millisecond
 * before the next day. Up to this year, a number of milliseconds can hold the half exactly.
 */
const furthestYear = 140_000;

const fourDigits = /^-?\d{4}$/;
const more = /^Y-?[1-9]\d{4,}$/;

/** Four digits, with a minus sign for a year earlier than 0, or `Y` and five or six digits. */
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
