import type * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Question } from '../../temporal/table/question';
import type { Projection } from '../../temporal/timeline/projection';
import { narrowed } from '../arbitraries/troubled/narrow-dates';
import { troubledLogs } from '../arbitraries/troubled/troubled-logs';
import { allLaws, lawsOfCertainty } from './all-laws';
import { type LawOptions, tryLaw } from './check-law';
import { type EventCodec, readingIsWritingBack } from './each/encoding';

/** One law, held to one projection. */
export type Law = {
  readonly name: string;
  /** Tries it; throws an `Error` that names the law and shows the smallest log that breaks it. */
  readonly run: () => void;
};

type Asked<S, E extends TimedEvent> = {
  /** Questions on the state, each by a name; `snapshot` is one that reads everything. */
  readonly questions: Readonly<Record<string, Question<S, unknown>>>;
  /** How the events are written and read, for law 10, which is left out without it. */
  readonly codec?: EventCodec<E>;
};

/** What laws are tried on: plain events one by one, or whole logs. */
export type LawSubject<S, E extends TimedEvent> = Asked<S, E> &
  (
    | { readonly events: fc.Arbitrary<E>; readonly logs?: never }
    | { readonly events?: never; readonly logs: fc.Arbitrary<TimedLog> }
  );

/**
 * The laws of the time machine, held to tables and questions of your own.
 *
 * `events` draws one plain event at a time; logs are made of them with troubles around them: late
 * arrivals, ties, imprecise dates, corrections, retractions. Let few ids and few days be drawn, so
 * that events meet. Where the projection's domain has a `read`, no event is made that it refuses.
 * `logs` draws whole logs in place of that, which are tried as they are. `codec` adds law 10.
 *
 * Each law is a name and a `run` for any test runner. `run` throws where the law does not hold; its
 * message names the law and what differed, and shows the smallest log found. `runs` is the number
 * of logs for each law, 100 unless said otherwise; the same `seed` draws the same logs.
 *
 * @example
 * type Sold = TimedEvent & { readonly type: 'Sold'; readonly data: { readonly article: string } };
 * let sales = 0;
 * const articles = table<{ readonly sold: number }, Sold>()({
 *   // Counts outside the row, which replay must not see.
 *   Sold: { row: ({ data }) => data.article, begin: () => ({ sold: (sales += 1) }) },
 * });
 * const sold: Sold = {
 *   id: 's1', type: 'Sold', occurred: '2024-01-02', recordedAt: '2024-01-02', data: { article: 'tea' },
 * };
 * const tried = laws(projection({ articles }), { events: fc.constant(sold), questions: {} });
 * tried.length; // => 30
 * const { name, run } = tried[0] as Law;
 * name; // => 'tables and questions see nothing outside'
 * run(); // => throws Error: "tables and questions see nothing outside" does not hold.…
 */
export const laws = <S, E extends TimedEvent>(
  projection: Projection<S, E>,
  { events, logs: given, questions, codec }: LawSubject<S, E>,
  options: LawOptions = {},
): readonly Law[] => {
  const logs = given ?? troubledLogs(projection, events);
  const lawsOn = (all: typeof allLaws, logs: fc.Arbitrary<TimedLog>): readonly Law[] =>
    Object.entries(all).map(([name, law]) => ({
      name,
      run: () => tryLaw<unknown>(name, law({ projection, logs, questions }), options),
    }));
  const encoding = 'law 10: an event written and read is the same';
  return [
    ...lawsOn(allLaws, logs),
    ...(codec === undefined || events === undefined
      ? []
      : [
          {
            name: encoding,
            run: () => tryLaw(encoding, readingIsWritingBack(codec, events), options),
          },
        ]),
    ...lawsOn(lawsOfCertainty, logs.map(narrowed)),
  ];
};
