import { frozen, isFrozenThroughout, rememberFrozen } from '../../frozen';
import type { Moment } from '../../time/moment';
import { type Offset, offsetMillis } from '../../time/offset';
import { readLog } from '../corrections/read-log';
import { allResolved, type Resolution } from '../corrections/resolution';
import { allKnowledge, type Entry, inOrder } from '../event/entry';
import type { TimedEvent, TimedLog } from '../event/event';
import { buildRows, type RowIndex } from '../rows/row-index';
import type { AnyTable } from '../table/any-table';
import { unreadLines } from './lazy-lines';
import { type Written, wholeOf, writtenAs } from './log-buffer';
import type { Domain, Projection } from './projection';

/** What a timeline keeps for its verbs. */
export type Machine = {
  readonly tables: readonly AnyTable[];
  readonly domain: Domain;
  readonly written: Written;
  /** The lines of the log. */
  readonly recorded: Resolution;
  /** How many lines it has, supposed ones too: the position of the next. */
  readonly lines: number;
  readonly offset: Offset;
  readonly offsetMs: number;
  /** The same, with what is supposed. */
  readonly resolution: Resolution;
  readonly rows: RowIndex;
  /** The names of the tables, with nothing under them. */
  readonly blank: { readonly [table: string]: undefined };
  /** What was recorded after this moment is not known. */
  readonly knowledge: Moment;
  /** Every entry in the total order; made when first needed. */
  ordered: readonly Entry[] | undefined;
};

// Registered, so that a timeline made by the ESM build is one to the CommonJS build too.
const machineKey: unique symbol = Symbol.for('bilateral.timeline') as never;

declare const types: unique symbol;

/**
 * A log replayed through a projection: what every question is asked of.
 *
 * It is immutable. Rows are folded when first read and then kept.
 */
export type Timeline<S, L extends TimedLog = TimedLog> = {
  /** The log as it is written, whatever is known or supposed of it. */
  readonly log: L;
  /** Only for the type checker. */
  readonly [types]?: S;
};

type Inside = { readonly [machineKey]: Machine };

/** The machine inside a timeline. */
export const machineOf = (timeline: Timeline<unknown>): Machine =>
  // Every timeline is made by `timelineOf`, which puts the machine there.
  (timeline as unknown as Inside)[machineKey];

/** Makes a timeline around a machine. */
export const timelineOf = <S, L extends TimedLog>(machine: Machine): Timeline<S, L> => {
  const timeline = Object.defineProperty({}, machineKey, { value: machine });
  const log = { enumerable: true, get: () => wholeOf(machine.written) };
  // The machine's log is of the kind that the first timeline was made of.
  return Object.freeze(Object.defineProperty(timeline, 'log', log)) as Timeline<S, L>;
};

/**
 * Replays a log through a projection.
 *
 * Building it only hands each event to the rows that it concerns. Events that cannot be placed are
 * passed over and named by `audit`. A log from `parseLog`, `append` or `merge` is sound, and nothing in
 * it makes replay throw; of one made by hand the tables see what its maker put there.
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
    const lines = unreadLines(kept.events, offsetMs);
    const rows = buildRows(tables, concerns, lines);
    const { resolution, revised } = readLog(lines, rows.line);
    for (const entry of revised) rows.entry(entry);
    return timelineOf({
      tables,
      domain,
      written: writtenAs(kept),
      recorded: resolution,
      lines: kept.events.length,
      offset,
      offsetMs,
      resolution,
      rows: rows.built(),
      blank: Object.freeze(Object.fromEntries(tables.map(({ name }) => [name, undefined]))),
      knowledge: allKnowledge,
      ordered: undefined,
    });
  };

/** A log that its owner can still change is copied, so that no later change reaches an answer. */
const keptFrom = <L extends TimedLog>(log: L): L => {
  const kept = isFrozenThroughout(log) ? log : frozen(structuredClone(log));
  rememberFrozen(kept.events);
  return kept;
};

/** Every reading of every event, in the total order; sorted once for each machine. */
export const allEntries = (machine: Machine): readonly Entry[] => {
  machine.ordered ??= [...allResolved(machine.resolution)]
    .flatMap((resolved) => resolved.entries)
    .sort(inOrder);
  return machine.ordered;
};
