import { dayMs, dayOf, type Moment, startOfDay } from '../../../../time/moment';
import type { Entry } from '../../../event/entry';
import type { PossibleDates } from '../possible-dates';

export type Imprecise = PossibleDates & { readonly entry: Entry };

/** Imprecise events whose dates are compared with one another and with some fixed moments. */
export type Compared = {
  readonly events: readonly Imprecise[];
  readonly fixed: ReadonlySet<Moment>;
};

/** One possible moment for each imprecise event. */
export type Choice = ReadonlyMap<Entry, Moment>;

/**
 * A moment at which an event may have happened. `cell` is the number of the stretch of time that
 * contains the moment. `nth` is the number of the moment among the event's candidates in that stretch.
 */
type Candidate = { readonly at: Moment; readonly cell: number; readonly nth: number };

/** Above this number of choices, `choicesOf` gives up and returns undefined. */
const mostCompared = 200_000;

/**
 * A choice gives every event one moment. Returns choices that stand for all possible choices: for every
 * possible choice, one of the returned choices has the same order. The same order means that each event is
 * before, on or after the same fixed days, and before, with or after the same other events. Undefined if more
 * than `most` choices are needed.
 */
export const choicesOf = (
  { events, fixed }: Compared,
  point: Moment,
  offsetMs: number,
  most: number,
): readonly Choice[] | undefined => {
  const dated = withEnds(events, [...fixed, point], offsetMs);
  // The cuts are the fixed moments, the beginnings and ends of their days, the end of `point`, and the beginnings and
  // ends of the possible dates of each event. Nothing begins or ends between two neighbouring cuts.
  const cuts = cutsOf(dated, fixed, point, offsetMs);
  const candidates = dated.map((event) =>
    cuts.flatMap((from, cell): readonly Candidate[] => {
      const until = cuts[cell + 1] ?? from;
      const count = dated.filter(({ first, last }) => first < until && from <= last).length;
      return momentsIn(event, from, until, { count, offsetMs }).map((at, nth) => ({
        at,
        cell,
        nth,
      }));
    }),
  );
  if (candidates.reduce((product, { length }) => product * length, 1) > mostCompared)
    return undefined;
  const hasTimes = dated.some(({ step }) => step < dayMs);
  let chosen: readonly (readonly Candidate[])[] = [[]];
  for (const each of candidates)
    chosen = chosen.flatMap((before) => each.map((candidate) => [...before, candidate]));
  const distinct = hasTimes ? chosen : chosen.filter(hasNoGap);
  if (distinct.length > most) return undefined;
  return distinct.map(
    (choice) =>
      new Map(dated.flatMap(({ entry }, at) => (choice[at] ? [[entry, choice[at].at]] : []))),
  );
};

/** An open start becomes a date before all other dates, and an open end becomes a date after all other dates. */
const withEnds = (
  events: readonly Imprecise[],
  moments: readonly Moment[],
  offsetMs: number,
): readonly Imprecise[] => {
  const ends = [...moments, ...events.flatMap(({ first, last }) => [first, last])];
  const days = ends.filter(Number.isFinite).map((end) => dayOf(end, offsetMs));
  const before = startOfDay(Math.min(...days) - events.length - 1, offsetMs);
  const after = startOfDay(Math.max(...days) + events.length + 1, offsetMs);
  return events.map((event) => ({
    ...event,
    first: Math.max(event.first, before),
    last: Math.min(event.last, after),
  }));
};

const cutsOf = (
  events: readonly Imprecise[],
  fixed: ReadonlySet<Moment>,
  point: Moment,
  offsetMs: number,
): readonly Moment[] => {
  const cuts = new Set([Math.floor(point) + 1]);
  for (const moment of fixed) {
    if (!Number.isFinite(moment)) continue;
    const day = startOfDay(dayOf(moment, offsetMs), offsetMs);
    for (const cut of [day, moment, moment + 1, day + dayMs]) cuts.add(cut);
  }
  for (const { first, last } of events) cuts.add(first).add(last + 1);
  return [...cuts].sort((a, b) => a - b);
};

/** Returns possible moments of an event from `from` until before `until`, enough to tell `count` events apart. */
const momentsIn = (
  { first, last, step }: Imprecise,
  from: Moment,
  until: Moment,
  { count, offsetMs }: { readonly count: number; readonly offsetMs: number },
): readonly Moment[] => {
  if (from > last || until <= first) return [];
  const day = dayOf(from - 1, offsetMs) + 1;
  const starts = numbersTo(count).map((nth) => startOfDay(day + nth, offsetMs));
  if (step === dayMs) return starts.filter((start) => start < until);
  const times = [from, ...starts].flatMap((start) => numbersTo(count).map((nth) => start + nth));
  return [...new Set(times)].filter((time) => time < until);
};

const numbersTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/**
 * Whether the events in each cell (the time between two cuts) take the first days of the cell. A choice with a
 * free day between events need not be tried: its events compare in the same way as without the free day.
 */
const hasNoGap = (choice: readonly Candidate[]): boolean =>
  choice.every(
    ({ cell, nth }) =>
      nth === 0 || choice.some((other) => other.cell === cell && other.nth === nth - 1),
  );
