import { isRight, none, type Option, some } from '../../../fp';
import { formatInstant } from '../../../time/instant';
import { type Offset, offsetMillis } from '../../../time/offset';
import { momentOf, type Point, parsePoint, startOf } from '../../../time/point';

const compact = /^(\d{4})(\d\d)(\d\d)$/;
/** Four digits for the year, as all data sets have them. */
const form = /^\d{4}-\d\d-\d\d(T.{0,40})?$/;

/** A date as data sets write it, `20190704` or `2019-07-04`, or a date-time with its offset. */
export const pointIn = (text: string): Option<Point> => {
  const written = text.replace(compact, '$1-$2-$3');
  if (!form.test(written)) return none;
  const point = parsePoint(written);
  return isRight(point) ? some(point.right) : none;
};

/** The day on which a point falls, at an offset. */
export const dayOfPoint = (point: Point, offset: Offset): string =>
  point.includes('T')
    ? formatInstant(startOf(point, offsetMillis(offset)), offset).replace(/T.*$/, '')
    : point;

/** Whether something was known before it happened; a day may be as late as its end. */
export const isKnownTooSoon = (known: Point, happened: Point, offset: Offset): boolean => {
  const offsetMs = offsetMillis(offset);
  return momentOf(known, offsetMs) < startOf(happened, offsetMs);
};
