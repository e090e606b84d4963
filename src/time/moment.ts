/**
 * A moment in valid time or system time, in milliseconds since 1970-01-01T00:00:00Z. "By" a moment
 * means at or before it: every such comparison is `<=`. The end of a day therefore lies between
 * its last millisecond and the first of the next day.
 */
export type Moment = number;

/** The length of every day, as offsets are fixed and leap seconds are not counted. */
export const dayMs = 86_400_000;

/** The first millisecond of a day, given in days since 1970-01-01, at an offset from UTC. */
export const startOfDay = (day: number, offsetMs: number): Moment => day * dayMs - offsetMs;

/** Half a millisecond before the next day begins. */
export const endOfDay = (day: number, offsetMs: number): Moment =>
  startOfDay(day + 1, offsetMs) - 0.5;

/** The day in which a moment falls at an offset from UTC, in days since 1970-01-01. */
export const dayOf = (moment: Moment, offsetMs: number): number =>
  Math.floor((moment + offsetMs) / dayMs);
