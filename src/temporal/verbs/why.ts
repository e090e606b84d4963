import { same } from '../../same';
import type { Moment } from '../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../time/point';
import { resolvedAt } from '../corrections/resolution';
import { type Entry, inOrder } from '../event/entry';
import type { TimedLog } from '../event/event';
import { versionsUpTo } from '../fold/versions';
import { entriesInOrder, foldAt, type Track } from '../rows/row-history';
import type { Question } from '../table/question';
import { type Machine, machineOf, type Timeline } from '../timeline/timeline';
import { ask } from './support/ask';
import { nameMoment } from './support/granularity';

/** A due change that came about. */
export type Fired<E> = {
  readonly on: Point;
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The event whose version of the row declared it. */
  readonly event: E;
};

/** What the log held of an event before a correction or retraction. */
export type Superseded<E> = {
  readonly was: E;
  /** The correction or retraction. */
  readonly by: E;
};

/** The sources that an event carries, if its kind carries any. */
export type SourceOf<E> = E extends { readonly sources: readonly (infer Source)[] }
  ? Source
  : never;

/** An answer and what it rests on. */
export type Why<A, E> = {
  readonly value: A;
  /** The events that made the rows read what they are, in order, as they are known. */
  readonly events: readonly E[];
  /** The due changes that came about on those rows. */
  readonly fired: readonly Fired<E>[];
  /** What was once held of events on those rows, and what put an end to it. */
  readonly superseded: readonly Superseded<E>[];
  /** The sources of the events, each once. */
  readonly sources: readonly SourceOf<E>[];
};

/**
 * Why an answer is what it is at a point. Which rows a question read is found by running it; the
 * events are those that made a version of one of them, at or before the point. Replaying only these
 * gives the same answer.
 *
 * @example
 * const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
 * pipe(japanKorea, why(hf, '2020-01-01')).events.map((event) => event.id);
 * // => ['jp-kr-bulk-licences-baseline', 'jp-individual-licences-2019']
 */
export const why =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): Why<A, L['events'][number]> => {
    type E = L['events'][number];
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    const { value, tracks } = ask(machine, question, moment);
    const versions = tracks.flatMap((track) =>
      versionsUpTo(foldAt(track, machine.knowledge), moment).map((version) => ({ track, version })),
    );
    const entries = [...new Set(versions.map(({ version }) => version.maker))].sort(inOrder);
    const events: readonly E[] = entries.map(({ event }) => event);
    const fired: readonly Fired<E>[] = versions
      .filter(({ version }) => version.fired)
      .map(({ track: { name }, version: { place, maker } }) =>
        Object.freeze({
          on: nameMoment(place, machine),
          table: name.table.name,
          row: name.id,
          event: maker.event,
        }),
      );
    return Object.freeze({
      value,
      events: Object.freeze(events),
      fired: Object.freeze(fired),
      superseded: Object.freeze(supersededOn(tracks, machine, moment)),
      sources: Object.freeze(sourcesOf<E>(events)),
    });
  };

/**
 * The sources alone of what an answer rests on, each once.
 *
 * @example
 * pipe(japanKorea, cite(boycotts(), '2019-08-01')).map((source) => source.publisher);
 * // => ['Desi Trending', 'Korea JoongAng Daily', 'Korea Bizwire']
 */
export const cite =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): readonly SourceOf<L['events'][number]>[] =>
    why(question, point)(timeline).sources;

/** What was held, on whatever row and day, of the events that were known on some rows. */
const supersededOn = (
  tracks: readonly Track[],
  { resolution, knowledge }: Machine,
  moment: Moment,
): readonly Superseded<Entry['event']>[] => {
  const held = tracks
    .flatMap(entriesInOrder)
    .filter(({ place, knownFrom }) => place <= moment && knownFrom <= knowledge);
  return [...new Set(held.map(({ event }) => event.id))]
    .flatMap((id) => resolvedAt(resolution, id)?.entries ?? [])
    .filter(({ knownUntil }) => knownUntil <= knowledge)
    .sort(inOrder)
    .flatMap(({ event, endedBy }) =>
      endedBy === undefined ? [] : [Object.freeze({ was: event, by: endedBy })],
    );
};

const sourcesOf = <E>(events: readonly object[]): readonly SourceOf<E>[] => {
  const found: unknown[] = [];
  for (const event of events) {
    const sources = 'sources' in event && Array.isArray(event.sources) ? event.sources : [];
    for (const source of sources) if (!found.some((each) => same(each, source))) found.push(source);
  }
  // They are the very elements of the events' own `sources`.
  return found as readonly SourceOf<E>[];
};
