import { type Either, map, right } from '../fp';
import { plainDay } from './calendar-date';
import { type Days, isQualifier, parseEdtfDate } from './edtf-date';
import { parseEpoch } from './instant';
import { type Moment, startOfDay } from './moment';
import type { TimeProblem } from './problem';

/** The time from `earliest` until just before `latest`. For a date-time, both are the same moment. */
export type Span = {
  readonly kind: 'exact-instant' | 'date';
  readonly earliest: Moment;
  readonly latest: Moment;
  /** `earliest`, or one unit of the date's precision earlier if `?`, `~` or `%` qualifies the date. */
  readonly widestEarliest: Moment;
  readonly widestLatest: Moment;
};

const secondMs = 1000;

/** A qualifier (`?`, `~` or `%`) may follow the date or date-time. */
export const parseSpan = (text: string, offsetMs: number): Either<TimeProblem, Span> => {
  if (text.includes('T')) return parseInstantSpan(text);
  const day = text.length === 10 ? plainDay(text) : Number.NaN;
  if (Number.isNaN(day)) return map((days: Days) => spanOf(days, offsetMs))(parseEdtfDate(text));
  const earliest = startOfDay(day, offsetMs);
  const latest = startOfDay(day + 1, offsetMs);
  return right({ kind: 'date', earliest, latest, widestEarliest: earliest, widestLatest: latest });
};

const spanOf = (days: Days, offsetMs: number): Span => ({
  kind: 'date',
  earliest: startOfDay(days.first, offsetMs),
  latest: startOfDay(days.after, offsetMs),
  widestEarliest: startOfDay(days.widestFirst, offsetMs),
  widestLatest: startOfDay(days.widestAfter, offsetMs),
});

const parseInstantSpan = (text: string): Either<TimeProblem, Span> => {
  const isQualified = isQualifier(text.slice(-1));
  const slack = isQualified ? secondMs : 0;
  return map(
    (at: Moment): Span => ({
      kind: 'exact-instant',
      earliest: at,
      latest: at,
      widestEarliest: at - slack,
      widestLatest: at + slack,
    }),
  )(parseEpoch(isQualified ? text.slice(0, -1) : text));
};
