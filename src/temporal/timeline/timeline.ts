import { isFrozenJson } from '../../data';
import { frozen, isFrozenThroughout, isRemembered, rememberFrozen } from '../../frozen';
import { type Inspector, inspected } from '../../inspect';
import type { Moment } from '../../time/moment';
import { type Offset, offsetMillis } from '../../time/offset';
import { readLog } from '../corrections/read-log';
import { allResolved, type Resolution } from '../corrections/resolution';
import { allKnowledge, type Entry, inTotalOrder } from '../event/entry';
import type { TimedEvent, TimedLog } from '../event/event';
import { mustBePlain } from '../event/is-event';
import { type RowIndex, rowBuilder } from '../rows/row-index';
import type { AnyTable } from '../table/any-table';
import { type Blank, blankOf } from './blank';
import { lazyLines } from './lazy-lines';
import { type LogBuffer, logBuffer, wholeLog } from './log-buffer';
import type { Domain, Projection } from './projection';
import type { LogSource } from './state-log';
import { todayOf } from './todays-log';
import { unreadFrom } from './unread-lines';

/** The inside of a timeline: everything that verbs such as `asOf` need. */
export type Machine = {
  readonly tables: readonly AnyTable[];
  readonly domain: Domain;
  readonly buffer: LogBuffer;
  /** The events of the log, with corrections and retractions applied. */
  readonly logged: Resolution;
  /** The events of `logged`, without the events that `suppose` dropped and with the events that `suppose` added. */
  readonly resolution: Resolution;
  /**
   * The index that the next added line gets. No other line has this index or a higher index, not even a line that
   * `suppose` added.
   */
  readonly lineCount: number;
  readonly offset: Offset;
  readonly offsetMs: number;
  readonly rows: RowIndex;
  /** Every state is made as a copy of this object. */
  readonly blank: Blank;
  /** The moment in system time up to which lines count as known. */
  readonly knowledge: Moment;
  /**
   * The moment in system time from which the log has a line that nobody can read. Infinity if the log has no
   * such line.
   */
  readonly unreadFrom: Moment;
  /** The log as it is today. Present only if `asEntered` made this log from a later log. */
  readonly today?: LogSource | undefined;
  /** The versions of all events, in the order of `inTotalOrder`; made when first needed. */
  ordered: readonly Entry[] | undefined;
};

// A registered symbol, so that the ESM and CommonJS builds accept each other's timelines.
const machineKey: unique symbol = Symbol.for('bilateral.timeline') as never;

declare const types: unique symbol;

/**
 * A log replayed through a projection. Verbs such as `asOf` and `history` answer questions from it.
 *
 * A timeline is immutable. Each row is computed from its events when it is first read, and then kept.
 */
export type Timeline<S, L extends TimedLog = TimedLog> = {
  /** The log as it was written. `suppose` and `asKnownAt` do not change it. */
  readonly log: L;
  /** Only for the type checker. */
  readonly [types]?: S;
};

type Inside = { readonly [machineKey]: Machine };

export const machineOf = (timeline: Timeline<unknown>): Machine =>
  // The cast is safe: `timelineOf` makes every timeline, and stores the machine under this key.
  (timeline as unknown as Inside)[machineKey];

export const timelineOf = <S, L extends TimedLog>(machine: Machine): Timeline<S, L> => {
  const timeline = Object.defineProperty({}, machineKey, { value: machine });
  const log = { enumerable: true, get: () => wholeLog(machine.buffer) };
  const print: Inspector = (depth, options, inspect) =>
    depth < 0
      ? '[Timeline]'
      : `Timeline ${inspect({ log: wholeLog(machine.buffer) }, { ...options, maxArrayLength: 3 })}`;
  Object.defineProperty(timeline, inspected, { value: print });
  // The cast is safe: the machine holds the log that the timeline was made from, and that log has the type
  // `L`.
  return Object.freeze(Object.defineProperty(timeline, 'log', log)) as Timeline<S, L>;
};

/**
 * Replays a log through a projection.
 *
 * A timeline has two clocks: *valid time*, when something was so (`occurred`, `effectiveFrom`), and *system
 * time*, when it became known (`recordedAt`).
 *
 * `timeline` only assigns each event to its rows. A row is computed from its events when it is read. Events
 * whose dates cannot be read are skipped, and `audit` names them. No log from `parseLog`, `append` or `merge`
 * makes replay throw.
 *
 * @example
 * const replayed = pipe(japanKoreaLog, timeline(relations));
 * pipe(replayed, asOf('2019-07-03'), rulings()).length; // => 3
 */
export const timeline =
  <S, E extends TimedEvent>(projection: Projection<S, E>) =>
  <L extends TimedLog>(log: L): Timeline<S, L> => {
    const { tables, concerns, domain } = projection;
    const { offset } = log.header;
    const offsetMs = offsetMillis(offset);
    const kept = keptFrom(log);
    const lines = lazyLines(kept.events, offsetMs);
    const rows = rowBuilder(tables, concerns, lines);
    const { resolution, revised } = readLog(lines, rows.addLine);
    for (const entry of revised) rows.addVersion(entry);
    return timelineOf({
      tables,
      domain,
      buffer: logBuffer(kept),
      logged: resolution,
      lineCount: kept.events.length,
      offset,
      offsetMs,
      resolution,
      rows: rows.build(),
      blank: blankOf(tables.map(({ name }) => name)),
      knowledge: allKnowledge,
      unreadFrom: unreadFrom(kept, offsetMs),
      // The cast is safe: only `asEntered` makes a log for which `todayOf` returns a value, and that value is a
      // `LogSource`.
      today: todayOf(log) as LogSource | undefined,
      ordered: undefined,
    });
  };

/** Frozen, so that changing the given log later does not change an answer. */
const keptFrom = <L extends TimedLog>(log: L): L => {
  const { events } = log;
  if (!isRemembered(events)) {
    // Nearly every event is frozen JSON data, which `isFrozenJson` can check in one walk over the event.
    if (Object.isFrozen(events) && events.every(isFrozenJson)) rememberFrozen(events);
    else mustBePlain(events, 'timeline');
  }
  const kept = isFrozenThroughout(log) ? log : frozen(structuredClone(log));
  rememberFrozen(kept.events);
  return kept;
};

export const allEntries = (machine: Machine): readonly Entry[] => {
  machine.ordered ??= [...allResolved(machine.resolution)]
    .flatMap((resolved) => resolved.entries)
    .sort(inTotalOrder);
  return machine.ordered;
};
