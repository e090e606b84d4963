/**
 * A point on either clock, in epoch milliseconds.
 *
 * The end of a day lies between its last millisecond and the next day's first, so it is the start
 * of the next day less a half: *by then* is always `<=`.
 */
export type Moment = number;

export const millisOfDay = 86_400_000;

/** The first moment of a day, counted from 1970-01-01, at an offset. */
export const startOfDay = (day: number, offsetMs: number): Moment => day * millisOfDay - offsetMs;

/** The moment after all of a day and before the next. */
export const endOfDay = (day: number, offsetMs: number): Moment =>
  startOfDay(day + 1, offsetMs) - 0.5;

/** The day on which a moment falls. */
export const dayOf = (moment: Moment, offsetMs: number): number =>
  Math.floor((moment + offsetMs) / millisOfDay);
