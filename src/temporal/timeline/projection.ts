import type { Either } from '../../fp';
import { frozenThroughout } from '../../immer';
import type { TimedEvent, TimedLog } from '../event/event';
import type { AnyHandler, AnyTable, Concern, Making } from '../table/any-table';
import { revised } from '../table/apply-recipe';
import type { Rows } from '../table/rows';
import type { EventOf, RowOf, TableShape } from '../table/table';

/** What a log holds, as whoever checks new events needs to know it. */
export type Held = {
  /** The log's header, and what else it has beside its events. */
  readonly log: Omit<TimedLog, 'events'>;
  /** The line of an id, whether an event of the world or an act on the record. */
  readonly event: (id: string) => TimedEvent | undefined;
  /** The retractions of an event. */
  readonly retractionsOf: (id: string) => readonly TimedEvent[];
};

/** Why one event cannot be added to a log. */
export type Refusal = {
  /** The event's place among those handed in, from 0. */
  readonly index: number;
  /** The event's id, where it has one. */
  readonly id?: string;
  /** Where, what was expected, what was found, what to do. */
  readonly message: string;
};

/**
 * Checks events that are to be added to a log: their shape, ids and references. What it returns is
 * checked and complete; an event that the log holds already, word for word, is left out.
 */
export type Admit = (
  held: Held,
  inputs: readonly unknown[],
) => Either<readonly Refusal[], readonly TimedEvent[]>;

/** What a projection may be told of the events of its domain. */
export type Domain = {
  /** What `record` checks new events with, beyond the rules of the tables. */
  readonly admit?: Admit;
  /** Reads one event that `suppose` is to add: the event, or what is wrong with it. */
  readonly read?: (input: unknown) => Either<string, TimedEvent>;
  /** The ids of the events that an event refers to, which `relatedTo` follows. */
  readonly references?: (event: TimedEvent) => readonly string[];
};

declare const types: unique symbol;

/** Tables that are replayed together; their rows as of a point are its state. */
export type Projection<S, E extends TimedEvent> = {
  readonly tables: readonly AnyTable[];
  /** The handlers that take a type of event, table by table. */
  readonly concerns: { readonly get: (type: string) => readonly Concern[] | undefined };
  readonly domain: Domain;
  /** Only for the type checker. */
  readonly [types]?: { readonly state: S; readonly event: E };
};

type Tables = { readonly [name: string]: TableShape };

/** The state that a set of tables makes: each table's rows under its name. */
export type StateOf<T extends Tables> = { readonly [Name in keyof T]: Rows<RowOf<T[Name]>> };

/**
 * Joins tables into a projection, which `timeline` replays a log through.
 *
 * `domain` says what is known of the events: `policyEvents` for those of this library. Without it
 * `record` checks ids, targets and dates only, and `relatedTo` follows only corrections and
 * retractions.
 *
 * @example
 * const filings = table<{ count: number }>()({
 *   ConsultationsRequested: {
 *     row: (event) => event.data.complainants,
 *     begin: () => ({ count: 1 }),
 *   },
 * });
 * pipe(japanKoreaLog, timeline(projection({ filings })), asOf('2020-01-01')).filings.ids();
 * // => ['JPN', 'KOR']
 */
export const projection = <T extends Tables>(
  tables: T,
  domain: Domain = {},
): Projection<StateOf<T>, EventOf<T[keyof T]>> => {
  const erased = Object.entries(tables).map(([name, shape]) => erase(name, shape));
  const byType = new Map<string, Concern[]>();
  for (const [tableAt, { table, handlers }] of erased.entries())
    for (const [type, handler] of handlers)
      byType.set(type, [...(byType.get(type) ?? []), { tableAt, table, handler }]);
  return Object.freeze({
    tables: Object.freeze(erased.map(({ table }) => table)),
    // The map itself is kept here, where nobody can change it.
    concerns: Object.freeze({ get: (type: string) => byType.get(type) }),
    domain: Object.freeze({ ...domain }),
  });
};

type Erased = { readonly table: AnyTable; readonly handlers: ReadonlyMap<string, AnyHandler> };

const making: Making = Object.freeze({ begun: frozenThroughout, revised });

const erase = (name: string, shape: TableShape): Erased => {
  // The machine hands a handler only events of its own type and rows that its own table made, so
  // forgetting both types here is safe.
  const { due, key } = shape as TableShape & Pick<AnyTable, 'due' | 'key'>;
  const byType = new Map(Object.entries(shape.handlers) as [string, AnyHandler][]);
  const handlers = Object.freeze({ get: (type: string) => byType.get(type) });
  return { table: Object.freeze({ name, handlers, due, key, making }), handlers: byType };
};
