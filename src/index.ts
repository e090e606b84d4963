/** The public contract: whatever is not named here is free to change. */

// Time
export type { CalendarDate, DateLiteral } from './time/calendar-date';
export { parseCalendarDate } from './time/calendar-date';
export type { Edtf } from './time/edtf';
export { parseEdtf } from './time/edtf';
export type { Instant, InstantLiteral } from './time/instant';
export { parseInstant } from './time/instant';
export type { Interval } from './time/interval';
export type { Offset } from './time/offset';
export { parseOffset } from './time/offset';
export type { Point, PointLiteral } from './time/point';
export { parsePoint } from './time/point';
export type { TimeProblem } from './time/problem';
