import type * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../temporal/event/event';
import type { Question } from '../../temporal/table/question';
import type { Projection } from '../../temporal/timeline/projection';
import { withFewImpreciseDates } from '../arbitraries/troubled/narrow-dates';
import { troubledLogs } from '../arbitraries/troubled/troubled-logs';
import { allLaws, lawsOfCertainty } from './all-laws';
import { type LawOptions, tryLaw } from './check-law';
import { type EventCodec, encodingRoundTrips } from './log/encoding';

/** One law for one projection. */
export type Law = {
  readonly name: string;
  /** Tries the law. If it fails, throws an `Error` that names the law and shows the smallest failing log. */
  readonly run: () => void;
};

type Asked<S, E extends TimedEvent> = {
  /** Questions about the state, by name. To ask about the whole state, use the function `snapshot`. */
  readonly questions: Readonly<Record<string, Question<S, unknown>>>;
  /**
   * Writes and reads events. With this codec and `events`, law 10 is tried as well: an event is the
   * same after writing and reading it.
   */
  readonly codec?: EventCodec<E>;
};

/** What the laws are tried on: questions, and a generator of single events or of whole logs. */
export type LawSubject<S, E extends TimedEvent> = Asked<S, E> &
  (
    | { readonly events: fc.Arbitrary<E>; readonly logs?: never }
    | { readonly events?: never; readonly logs: fc.Arbitrary<TimedLog> }
  );

/**
 * Tests your own tables and questions with the laws of the time machine, the part of the library that replays a log.
 *
 * `events` generates one plain event at a time. Logs are made of these events, with late arrivals,
 * ties, imprecise dates, corrections and retractions. Generate few different ids and days, so that
 * events concern the same rows. If the projection's domain has a `read`, the logs have no event
 * that `read` rejects. `logs` generates whole logs instead, which are tried as they are. With
 * `events`, a `codec` adds law 10: an event is the same after writing and reading it.
 *
 * Each law has a name and a `run` for any test runner. `run` throws if the law fails; the message
 * names the law and the difference, and shows the smallest failing log. `runs` is the number of
 * logs for each law, by default 100; the same `seed` gives the same logs.
 *
 * @example
 * type Sold = TimedEvent & { readonly type: 'Sold'; readonly data: { readonly article: string } };
 * let sales = 0;
 * const articles = table<{ readonly sold: number }, Sold>()({
 *   // Counts outside the row, which breaks the law.
 *   Sold: { row: ({ data }) => data.article, begin: () => ({ sold: (sales += 1) }) },
 * });
 * const sold: Sold = {
 *   id: 's1', type: 'Sold', occurred: '2024-01-02', recordedAt: '2024-01-02', data: { article: 'tea' },
 * };
 * const tried = laws(projection({ articles }), { events: fc.constant(sold), questions: {} });
 * tried.length; // => 35
 * const { name, run } = tried[0] as Law;
 * name; // => 'tables and questions depend only on their arguments'
 * run(); // => throws Error: "tables and questions depend only on their arguments" does not hold.…
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
  const encoding = 'law 10: an event is the same after writing and reading it';
  return [
    ...lawsOn(allLaws, logs),
    ...(codec === undefined || events === undefined
      ? []
      : [
          {
            name: encoding,
            run: () => tryLaw(encoding, encodingRoundTrips(codec, events), options),
          },
        ]),
    ...lawsOn(lawsOfCertainty, logs.map(withFewImpreciseDates)),
  ];
};
