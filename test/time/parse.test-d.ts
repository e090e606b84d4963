import {
  type CalendarDate,
  type Edtf,
  type Either,
  type Instant,
  type Offset,
  type Point,
  parseCalendarDate,
  parseEdtf,
  parseInstant,
  parseOffset,
  parsePoint,
  type TimeProblem,
} from 'bilateral';
import { expectTypeOf, it } from 'vitest';

it('text from outside becomes a date, or a problem', () => {
  expectTypeOf(parseCalendarDate('')).toEqualTypeOf<Either<TimeProblem, CalendarDate>>();
  expectTypeOf(parseInstant('')).toEqualTypeOf<Either<TimeProblem, Instant>>();
  expectTypeOf(parsePoint('')).toEqualTypeOf<Either<TimeProblem, Point>>();
  expectTypeOf(parseEdtf('')).toEqualTypeOf<Either<TimeProblem, Edtf | Instant>>();
  expectTypeOf(parseOffset('')).toEqualTypeOf<Either<TimeProblem, Offset>>();
});

it('only text is parsed', () => {
  // @ts-expect-error the clock of the machine is asked by nobody
  parsePoint(new Date());
  // @ts-expect-error a number is no date
  parseCalendarDate(20190704);
  // @ts-expect-error a number is no instant
  parseInstant(0);
  // @ts-expect-error a number is no date
  parseEdtf(2019);
  // @ts-expect-error minutes are no offset
  parseOffset(540);
});

it('a date, an instant and a point are different types', () => {
  expectTypeOf<CalendarDate>().toExtend<Point>();
  expectTypeOf<Instant>().toExtend<Point>();
  expectTypeOf<Point>().not.toExtend<CalendarDate>();
  expectTypeOf<CalendarDate>().not.toExtend<Instant>();
  expectTypeOf<string>().not.toExtend<Edtf>();
});
