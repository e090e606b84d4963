import { show } from '../flaw';
import { type Either, isLeft, left, map, right } from '../fp';
import type { Moment } from './moment';
import { type TimeProblem, timeProblem } from './problem';
import { parseSpan, type Span } from './span';

/**
 * The time in which something may have happened: from `earliest` until just before `latest`. If `earliest`
 * and `latest` are equal, as for a date-time, the extent is that one moment. If an end is open or unknown,
 * `earliest` and `latest` may be infinite. The position of a date in valid time is `earliest`.
 */
export type Extent = {
  /**
   * `duration` is `A/B`. The extent is that of A alone, because a duration has the position of its start.
   * If the start is open (`../B`), the position is before all time. If the start is unknown (`/B`), the
   * extent is all time up to the end of B. `between` is `[A..B]`: some time from A to B.
   */
  readonly kind: 'exact-instant' | 'date' | 'duration' | 'between';
  readonly earliest: Moment;
  readonly latest: Moment;
  /**
   * `earliest`, or one unit of the date's precision earlier if `?`, `~` or `%` qualifies the date.
   */
  readonly widestEarliest: Moment;
  /** `latest`, or one unit of the date's precision later if `?`, `~` or `%` qualifies the date. */
  readonly widestLatest: Moment;
};

const always = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

/**
 * Reads an EDTF date or a date-time, and returns the time that it may mean. `offsetMs` is the offset from UTC
 * at which days are counted.
 *
 * @returns the extent, or a {@link TimeProblem} if the text is malformed or is an interval that ends before
 * it begins.
 * @example
 * extentOf('1970-01', 0);
 * // => right({ kind: 'date', earliest: 0, latest: 2678400000, widestEarliest: 0, widestLatest: 2678400000 })
 */
export const extentOf = (text: string, offsetMs: number): Either<TimeProblem, Extent> => {
  if (text.startsWith('[')) return between(text, offsetMs);
  return text.includes('/') ? duration(text, offsetMs) : parseSpan(text, offsetMs);
};

const duration = (text: string, offsetMs: number): Either<TimeProblem, Extent> => {
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) {
    const advice = 'Write one slash, between its beginning and its end.';
    return left(timeProblem('an interval of two dates', show(text), advice));
  }
  const ends = parseEnds(text, unlessOpen(from), unlessOpen(to), offsetMs);
  return map(([a, b]: Ends): Extent => {
    if (a !== undefined) return { ...a, kind: 'duration' };
    // `..` means that there was no beginning. An empty start means that the beginning is unknown.
    return { kind: 'duration', ...(from === '..' ? fromEver : untilEnd(b)) };
  })(ends);
};

const unlessOpen = (end: string): string | undefined =>
  end === '' || end === '..' ? undefined : end;

const between = (text: string, offsetMs: number): Either<TimeProblem, Extent> => {
  const dots = text.indexOf('..');
  if (dots < 0 || !text.endsWith(']')) {
    const advice = 'Write [A..B]. Other sets of dates are not supported.';
    return left(timeProblem('some time between two dates', show(text), advice));
  }
  const [from, to] = [text.slice(1, dots), text.slice(dots + 2, -1)];
  const ends = parseEnds(text, from || undefined, to || undefined, offsetMs);
  return map(
    ([a, b]: Ends): Extent => ({
      kind: 'between',
      ...untilEnd(b),
      ...(a && { earliest: a.earliest, widestEarliest: a.widestEarliest }),
    }),
  )(ends);
};

const fromEver: Omit<Extent, 'kind'> = {
  earliest: always,
  latest: always,
  widestEarliest: always,
  widestLatest: always,
};

const untilEnd = (end: Span | undefined): Omit<Extent, 'kind'> => ({
  earliest: always,
  latest: end?.latest ?? never,
  widestEarliest: always,
  widestLatest: end?.widestLatest ?? never,
});

type Ends = readonly [Span | undefined, Span | undefined];

const parseEnds = (
  text: string,
  from: string | undefined,
  to: string | undefined,
  offsetMs: number,
): Either<TimeProblem, Ends> => {
  if (from === undefined && to === undefined) {
    const advice = 'Write a date at one end at least.';
    return left(timeProblem('an interval with a beginning or an end', show(text), advice));
  }
  const a = from === undefined ? right(undefined) : parseSpan(from, offsetMs);
  if (isLeft(a)) return a;
  const b = to === undefined ? right(undefined) : parseSpan(to, offsetMs);
  if (isLeft(b)) return b;
  if (!endsBefore(b.right, a.right)) return right([a.right, b.right]);
  const advice = 'Exchange the two dates, or correct one.';
  return left(timeProblem('an interval that ends after it begins', show(text), advice));
};

/**
 * Whether `a` ends before `b` begins. A day ends at the moment at which the next day begins, but still counts as
 * before the next day.
 */
const endsBefore = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.latest < b.earliest || (a.latest === b.earliest && a.kind === 'date'));
