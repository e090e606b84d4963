import type { Either } from '../fp';
import type { AnyHandler, AnyTable } from './erased';
import type { TimedEvent, TimedLog } from './event';
import type { Refusal } from './refusal';
import type { Rows } from './rows';
import type { EventOf, RowOf, TableShape } from './table';

/**
 * Checks events that are to be added to a log: their shape, ids and references. What it returns is
 * checked and complete; an event that the log holds already, word for word, is left out.
 */
export type Admit = (
  log: TimedLog,
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
 *     row: (event) => event.data.complainant,
 *     begin: () => ({ count: 1 }),
 *   },
 * });
 * pipe(japanKoreaLog, timeline(projection({ filings })), asOf('2020-01-01')).filings.ids();
 * // => ['JPN', 'KOR']
 */
export const projection = <T extends Tables>(
  tables: T,
  domain: Domain = {},
): Projection<StateOf<T>, EventOf<T[keyof T]>> =>
  Object.freeze({
    tables: Object.freeze(Object.entries(tables).map(([name, shape]) => erase(name, shape))),
    domain: Object.freeze({ ...domain }),
  });

const erase = (name: string, shape: TableShape): AnyTable => {
  // The machine hands a handler only events of its own type and rows that its own table made, so
  // forgetting both types here is safe.
  const erased = shape as TableShape & Pick<AnyTable, 'due' | 'key'>;
  const byType = new Map(Object.entries(shape.handlers) as [string, AnyHandler][]);
  // The map itself is kept here, where nobody can change it.
  const handlers = Object.freeze({ get: (type: string) => byType.get(type) });
  return Object.freeze({ name, handlers, due: erased.due, key: erased.key });
};
