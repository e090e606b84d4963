/**
 * A moment in valid time or system time, in milliseconds since 1970-01-01T00:00:00Z.
 *
 * "By" a moment means at or before the moment, so the code compares with `<=`. The end of a day lies between
 * the last millisecond of the day and the first millisecond of the next day. So everything on a day happens
 * by the end of that day, and nothing on the next day does.
 */
export type Moment = number;

/**
 * The length of every day. Offsets are fixed and leap seconds are not counted, so all days are
 * equally long.
 */
export const dayMs = 86_400_000;

/** `day` is in days since 1970-01-01. */
export const startOfDay = (day: number, offsetMs: number): Moment => day * dayMs - offsetMs;

/** Half a millisecond before the next day begins. */
export const endOfDay = (day: number, offsetMs: number): Moment =>
  startOfDay(day + 1, offsetMs) - 0.5;

/** In days since 1970-01-01. */
export const dayOf = (moment: Moment, offsetMs: number): number =>
  Math.floor((moment + offsetMs) / dayMs);
