import type { Brand } from '../brand';
import { show } from '../flaw';
import { type Either, left, right } from '../fp';
import { readSpan, type Span } from './edtf-date';
import type { Instant } from './instant';
import type { Moment } from './moment';
import { type TimeProblem, timeProblem } from './problem';

/**
 * A date as the Extended Date/Time Format (ISO 8601-2:2019) writes it, levels 0 and 1: `2019-07-04`,
 * `2019-07`, `2019`, `2019-07-05~`, `201X`, `2019-21` (spring: March to May), `2019-07-01/2019-07-24`,
 * `../2019-06-30`. Of level 2 it takes `[A..B]`, *some time between*. Date-times carry their offset.
 */
export type Edtf = Brand<'Edtf'>;

/** Where on a clock a date lies. */
export type Extent = {
  /** `duration`: it lasted from `A` to `B`, and stands at `A`. `between`: some time within. */
  readonly kind: 'exact-instant' | 'date' | 'duration' | 'between';
  /** Where an event so dated stands; −Infinity for an open or unknown start. */
  readonly earliest: Moment;
  /** Before which it must have happened (for a duration: begun); equal to `earliest` for an instant. */
  readonly latest: Moment;
  /** The same, one unit of the date's precision wider where it is marked `~`, `?` or `%`. */
  readonly widestEarliest: Moment;
  readonly widestLatest: Moment;
};

/**
 * Reads a date in EDTF, or a date-time with offset.
 *
 * @example
 * parseEdtf('2019-07-05~'); // => right('2019-07-05~')
 * parseEdtf('July 2019'); // => left({ _tag: 'TimeProblem', … })
 */
export const parseEdtf = (text: string): Either<TimeProblem, Edtf | Instant> => {
  const read = readExtent(text, 0);
  // It was read whole.
  return '_tag' in read ? left(read) : right(text as Edtf | Instant);
};

/** Where a date in EDTF lies on a clock, its days being those at an offset. */
export const extentOf = (text: string, offsetMs: number): Either<TimeProblem, Extent> => {
  const read = readExtent(text, offsetMs);
  return '_tag' in read ? left(read) : right(read);
};

const readExtent = (text: string, offsetMs: number): Extent | TimeProblem => {
  const between = /^\[(.*?)\.\.(.*)\]$/.exec(text);
  if (between !== null) return readBetween(text, between[1] ?? '', between[2] ?? '', offsetMs);
  const slash = text.indexOf('/');
  if (slash >= 0) return readDuration(text, text.slice(0, slash), text.slice(slash + 1), offsetMs);
  const span = readSpan(text, offsetMs);
  if ('_tag' in span) return span;
  const { isInstant, ...bounds } = span;
  return { kind: isInstant ? 'exact-instant' : 'date', ...bounds };
};

const unbounded: Omit<Span, 'isInstant'> = {
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
  widestEarliest: Number.NEGATIVE_INFINITY,
  widestLatest: Number.POSITIVE_INFINITY,
};

/** Reads both ends; `isOpen` tells which texts stand for no end. */
const readEnds = (
  text: string,
  ends: readonly [string, string],
  isOpen: (end: string) => boolean,
  offsetMs: number,
): readonly [Span | undefined, Span | undefined] | TimeProblem => {
  const [a, b] = ends.map((end) => (isOpen(end) ? undefined : readSpan(end, offsetMs)));
  if (a !== undefined && '_tag' in a) return a;
  if (b !== undefined && '_tag' in b) return b;
  if (a !== undefined && b !== undefined && endsBefore(b, a))
    return timeProblem('an end that is not before the start', show(text), 'Swap the two dates.');
  return [a, b];
};

/** Whether one span is over before another begins; a date and a date-time must be a day apart to tell. */
const endsBefore = (end: Span, start: Span): boolean => {
  const day = end.isInstant === start.isInstant ? 0 : 86_400_000;
  return end.latest + day - (end.isInstant ? 0 : 0.5) < start.earliest;
};

const readDuration = (text: string, a: string, b: string, offsetMs: number): Extent | TimeProblem => {
  const ends = readEnds(text, [a, b], (end) => end === '..' || end === '', offsetMs);
  if ('_tag' in ends) return ends;
  const [start, end] = ends;
  if (start !== undefined) {
    const { isInstant: _, ...bounds } = start;
    return { kind: 'duration', ...bounds };
  }
  const { latest, widestLatest } = end ?? unbounded;
  return { kind: 'duration', ...unbounded, latest, widestLatest };
};

const readBetween = (text: string, a: string, b: string, offsetMs: number): Extent | TimeProblem => {
  if (a === '' && b === '')
    return timeProblem('at least one date', show(text), 'Say between which dates it lies.');
  const ends = readEnds(text, [a, b], (end) => end === '', offsetMs);
  if ('_tag' in ends) return ends;
  const [start, end] = ends;
  const { earliest, widestEarliest } = start ?? unbounded;
  const { latest, widestLatest } = end ?? unbounded;
  return { kind: 'between', earliest, latest, widestEarliest, widestLatest };
};
