import * as fc from 'fast-check';
import type { DateLiteral } from '../../../time/calendar-date';

/** The number of days from which most dates are chosen. It is small, so that many dates coincide. */
export const spanOfDays = 14;

/** Returns a day of July 2019. `n` counts from 1. */
export const july = (n: number): DateLiteral =>
  // The cast is safe: a day number of two digits makes a date.
  `2019-07-${String(n).padStart(2, '0')}` as DateLiteral;

export const dayNumber = fc.integer({ min: 1, max: spanOfDays });

export const day = dayNumber.map(july);

const times = ['00:00:00', '00:00:00.001', '12:00:00', '23:59:59.999'];
const offsets = ['+09:00', 'Z', '-05:00'];

export const dateTime = fc
  .tuple(day, fc.constantFrom(...times), fc.constantFrom(...offsets))
  .map(([date, time, offset]) => `${date}T${time}${offset}`);

/** Two days, the second later than the first. */
export const twoDays = fc
  .tuple(fc.integer({ min: 1, max: spanOfDays - 1 }), fc.integer({ min: 1, max: 5 }))
  .map(([from, length]) => [july(from), july(from + length)] as const);

export const imprecise = {
  month: fc.constant('2019-07'),
  approximate: fc
    .tuple(day, fc.constantFrom('~', '?', '%'))
    .map(([date, mark]) => `${date}${mark}`),
  oneOf: fc.oneof(
    twoDays.map(([from, to]) => `[${from}..${to}]`),
    twoDays.map(([from, to]) => `[${from}T12:00:00Z..${to}T12:00:00Z]`),
  ),
  duration: twoDays.map(([from, to]) => `${from}/${to}`),
  openStart: day.map((date) => `../${date}`),
};

export const occurred = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 3, arbitrary: dateTime },
  { weight: 1, arbitrary: fc.oneof(...Object.values(imprecise)) },
);

/**
 * Values of an event's field `recordedAt`: a day, a date-time, or `../2019-06-30`, with which an
 * event is known from the beginning.
 */
export const recordedAt = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: spanOfDays + 6 }).map(july) },
  { weight: 4, arbitrary: dateTime },
  { weight: 1, arbitrary: fc.constant('../2019-06-30') },
);
