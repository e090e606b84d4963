import {
  asKnownAt,
  asOf,
  type CalendarDate,
  eventsBetween,
  history,
  type Instant,
  upcoming,
} from 'bilateral';
import { expectTypeOf, test } from 'vitest';
import type { Point } from '../../../src/time/point';

declare const text: string;
declare const parsed: Point;
declare const date: CalendarDate;
declare const instant: Instant;

test('points in code are literals', () => {
  asOf('2019-07-04');
  asOf('2019-11-22T18:00:00+09:00');
  asKnownAt('2019-07-04');
  upcoming('2019-07-04');
  eventsBetween('2019-07-04', '2019-07-05T00:00:00Z');
  // @ts-expect-error a month is no point
  asOf('2019-07');
  // @ts-expect-error words are no point
  asOf('soon');
});

test('text from outside must be parsed first', () => {
  asOf(parsed);
  asOf(date);
  asOf(instant);
  history(() => 1, { until: parsed });
  // @ts-expect-error a plain string may be anything
  asOf(text);
  // @ts-expect-error a plain string may be anything
  asKnownAt(text);
  // @ts-expect-error a plain string may be anything
  upcoming(text);
  // @ts-expect-error a plain string may be anything
  eventsBetween(text, '2019-07-05');
  // @ts-expect-error a plain string may be anything
  history(() => 1, { until: text });
});

test('a point is a string', () => {
  expectTypeOf(parsed).toExtend<string>();
});
