import type { Codec } from '../codec/codec';
import { parsed } from '../codec/text';
import { show } from '../flaw';
import { isRight, left } from '../fp';
import { type CalendarDate, isPlainDay, parseCalendarDate } from '../time/calendar-date';
import { type Edtf, parseEdtf } from '../time/edtf';
import { type Instant, parseInstant } from '../time/instant';
import { type Offset, parseOffset } from '../time/offset';
import { type Point, parsePoint } from '../time/point';

const dayForm = String.raw`(?:-?\d{4}|Y-?\d+)-\d{2}-\d{2}`;
const offsetForm = String.raw`(?:Z|[+\-]\d{2}:\d{2})`;
const timeForm = String.raw`T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?${offsetForm}`;

export const edtf: Codec<Edtf> = parsed(
  'Edtf',
  (value) => (isRight(parseInstant(value)) ? left(dateOnly(value)) : parseEdtf(value)),
  'a date such as 2019-07-04, 2019-07 or 2019-07-04~',
  'Write the date in EDTF.',
  isPlainDay,
);

export const when: Codec<Edtf | Instant> = parsed(
  'Edtf | Instant',
  parseEdtf,
  'a date such as 2019-07-04, 2019-07 or 2019-07-04~, or a date-time with offset',
  'Write the date in EDTF, or the date-time as in RFC 3339.',
  isPlainDay,
);

/**
 * The time at which something became known. Accepts the texts of {@link when}, except `[A..]`, because this
 * form sets no latest time.
 */
export const recorded: Codec<Edtf | Instant> = parsed(
  'RecordedAt',
  (value) => (value.endsWith('..]') ? left(neverKnown(value)) : parseEdtf(value)),
  'a date such as 2019-07-04, or a date-time with offset',
  'Write the day on which it became known, or the date-time as in RFC 3339.',
  isPlainDay,
);

export const point: Codec<Point> = parsed(
  'Point',
  parsePoint,
  'a date such as 2019-07-04, or a date-time with offset such as 2019-07-04T09:00:00+09:00',
  'Write the date as YYYY-MM-DD, or the date-time as in RFC 3339.',
  isPlainDay,
  `^${dayForm}(?:${timeForm})?$`,
);

export const day: Codec<CalendarDate> = parsed(
  'CalendarDate',
  parseCalendarDate,
  'a day such as 2019-07-04',
  'Write the day as YYYY-MM-DD.',
  isPlainDay,
  `^${dayForm}$`,
);

export const offset: Codec<Offset> = parsed(
  'Offset',
  parseOffset,
  'an offset such as +09:00',
  'Write the offset from UTC as ±HH:MM.',
  undefined,
  `^${offsetForm}$`,
);

const neverKnown = (value: string) => ({
  expected: 'a date or date-time without an open end',
  found: show(value),
  advice:
    'Write the day on which it became known; an open start such as ../2019-06-30 means that it was always known.',
});

const dateOnly = (value: string) => ({
  expected: 'a date',
  found: `a date-time, ${show(value)}`,
  advice: 'Leave the time out.',
});
