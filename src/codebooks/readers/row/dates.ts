import { isRight, none, type Option, some } from '../../../fp';
import { formatInstant } from '../../../time/instant';
import { type Offset, offsetMillis } from '../../../time/offset';
import { momentOf, type Point, parsePoint, startOf } from '../../../time/point';

const compactDate = /^(\d{4})(\d\d)(\d\d)$/;
/** Matches a date-time in UTC such as `20190704153000`. GDELT 2 writes in this form when it added a row. */
const compactInstant = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;
/** Matches a date or a date-time whose year has four digits, as in all data sets. */
const form = /^\d{4}-\d\d-\d\d(T.{0,40})?$/;

/** Reads a date as data sets write it: `20190704`, `2019-07-04`, `20190704153000` or RFC 3339. */
export const pointIn = (text: string): Option<Point> => {
  const written = text
    .replace(compactDate, '$1-$2-$3')
    .replace(compactInstant, '$1-$2-$3T$4:$5:$6Z');
  if (!form.test(written)) return none;
  const point = parsePoint(written);
  return isRight(point) ? some(point.right) : none;
};

export const dayOfPoint = (point: Point, offset: Offset): string =>
  point.includes('T')
    ? formatInstant(startOf(point, offsetMillis(offset)), offset).replace(/T.*$/, '')
    : point;

/**
 * Whether an event was reported before it happened. A report with a day but no time counts as made
 * at the end of the day, so a report on the day of the event is not too soon.
 */
export const isReportedTooSoon = (reported: Point, happened: Point, offset: Offset): boolean => {
  const offsetMs = offsetMillis(offset);
  return momentOf(reported, offsetMs) < startOf(happened, offsetMs);
};
