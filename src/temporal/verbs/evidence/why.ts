import { isRecord, own } from '../../../object';
import { same } from '../../../same';
import type { Moment } from '../../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { resolvedAt } from '../../corrections/resolution';
import { type Entry, inTotalOrder } from '../../event/entry';
import type { TimedLog } from '../../event/event';
import { versionsUpTo } from '../../fold/versions';
import { entriesInOrder, foldAt, type RowHistory } from '../../rows/row-history';
import type { Question } from '../../table/question';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';
import { type Absent, absentIn } from '../support/absent';
import { ask } from '../support/ask';
import { pointAt } from '../support/granularity';
import { ablating } from './ablation';
import { groundsOf } from './grounds';

/**
 * A due change that happened: a row changed on a date that an earlier event had set, without a further event.
 */
export type Fired<E> = {
  readonly on: Point;
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The last event that changed the row before the due change. */
  readonly event: E;
};

/** An event as the log held it before a correction or retraction. */
export type Superseded<E> = {
  readonly was: E;
  /** The correction or retraction that ended this version of the event. */
  readonly by: E;
};

/** The type of an event's sources, if the event has any. */
export type SourceOf<E> = E extends { readonly sources: readonly (infer Source)[] }
  ? Source
  : never;

/** An answer and the events and sources behind it. */
export type Why<A, E> = {
  readonly value: A;
  /** The events that made the versions of the rows that the question read, in order, as corrected. */
  readonly events: readonly E[];
  /**
   * The events that the answer depends on, in order. They are enough to give the answer. If `minimal` is true,
   * leaving any one of these events out changes the answer. If `minimal` is false, the search stopped after 500
   * tries, and some of these events may not be needed.
   */
  readonly grounds: readonly E[];
  readonly minimal: boolean;
  /** Other sets of events that could replace the grounds: each set gives the same answer. */
  readonly alternatives: readonly (readonly E[])[];
  /** The due changes that happened on the rows that were read. */
  readonly fired: readonly Fired<E>[];
  /**
   * Earlier versions of events on the rows that were read, and the corrections or retractions that ended
   * these versions.
   */
  readonly superseded: readonly Superseded<E>[];
  /** The sources of the events in `grounds`, without repetitions. */
  readonly sources: readonly SourceOf<E>[];
  /**
   * What the question looked for and did not find, with the most similar id or key that the log has. Empty unless the
   * answer is `none` or `events` is empty.
   */
  readonly absent: readonly Absent[];
};

/**
 * Why an answer is what it is at a point. `why` runs the question, records which rows the question reads, and
 * returns the events that made a version of one of these rows at or before the point. Replaying only these
 * events gives the same answer. `grounds` has only the events that the answer needs. If the answer is `none` or
 * `events` is empty, `absent` has what the question looked for and did not find, with the most similar id or key
 * that the log has.
 *
 * @example
 * const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
 * pipe(japanKorea, why(hf, '2020-01-01')).events.map((event) => event.id);
 * // => ['jp-kr-bulk-licences-baseline', …, 'jp-individual-licences-2019', 'jp-kr-coverage-goods']
 * pipe(japanKorea, why(hf, '2020-01-01')).grounds.map((event) => event.id);
 * // => ['jp-individual-licences-2019', 'jp-kr-coverage-goods']
 * pipe(japanKorea, why(dispute('ds590'), '2020-01-01')).absent;
 * // => [{ table: 'disputes', sought: 'ds590', by: 'id', nearest: 'DS590' }, …]
 */
export const why =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): Why<A, L['events'][number]> => {
    type E = L['events'][number];
    const machine = machineOf(timeline);
    const moment = momentOf(point, machine.offsetMs);
    const asked = ask(machine, question, moment);
    const { value, histories } = asked;
    const versions = asked.read().flatMap((rowHistory) =>
      versionsUpTo(foldAt(rowHistory, machine.knowledge), moment).map((version) => ({
        rowHistory,
        version,
      })),
    );
    const entries = [...new Set(versions.map(({ version }) => version.maker))].sort(inTotalOrder);
    const events: readonly E[] = entries.map(({ event }) => event);
    const fired: readonly Fired<E>[] = versions
      .filter(({ version }) => version.fired)
      .map(({ rowHistory: { table, id }, version: { position, maker } }) =>
        Object.freeze({
          on: pointAt(position, machine),
          table: table.name,
          row: id,
          event: maker.event,
        }),
      );
    const found = groundsOf(entries, value, ablating(machine, question, moment));
    const { alternatives, minimal } = found;
    const grounds: readonly E[] = found.grounds.map(({ event }) => event);
    const isNone = isRecord(value) && own(value, '_tag') === 'None';
    const isNothing = versions.length === 0 || isNone;
    return Object.freeze({
      value,
      events: Object.freeze(events),
      grounds: Object.freeze(grounds),
      minimal,
      alternatives: Object.freeze(
        alternatives.map((each) => Object.freeze(each.map(({ event }) => event))),
      ),
      fired: Object.freeze(fired),
      superseded: Object.freeze(supersededOn(histories, machine, moment)),
      sources: Object.freeze(sourcesOf<E>(grounds)),
      absent: Object.freeze(isNothing ? absentIn(asked, moment, machine) : []),
    });
  };

/**
 * The sources of the events that an answer depends on (the `grounds` of `why`), without repetitions.
 *
 * @example
 * pipe(japanKorea, cite(boycotts(), '2019-08-01')).map((source) => source.publisher);
 * // => ['Desi Trending', 'Korea JoongAng Daily', 'Korea Bizwire']
 */
export const cite =
  <S, A>(question: Question<S, A>, point: Point | PointLiteral) =>
  <L extends TimedLog>(timeline: Timeline<S, L>): readonly SourceOf<L['events'][number]>[] =>
    why(question, point)(timeline).sources;

/**
 * Looks at all events on the given rows up to a moment. Returns the versions of these events that a correction or
 * retraction ended, even if such a version is on another row or at a later moment.
 */
const supersededOn = (
  histories: readonly RowHistory[],
  { resolution, knowledge }: Machine,
  moment: Moment,
): readonly Superseded<Entry['event']>[] => {
  const onRows = histories
    .flatMap(entriesInOrder)
    .filter(({ position, knownFrom }) => position <= moment && knownFrom <= knowledge);
  return [...new Set(onRows.map(({ event }) => event.id))]
    .flatMap((id) => resolvedAt(resolution, id)?.entries ?? [])
    .filter(({ knownUntil }) => knownUntil <= knowledge)
    .sort(inTotalOrder)
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
  // The cast is safe: all elements come from the events' own `sources`.
  return found as readonly SourceOf<E>[];
};
