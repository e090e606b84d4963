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

/** The ids of the events that an event refers to: those that it acts on or speaks of. */
export type References = (event: TimedEvent) => readonly string[];

declare const types: unique symbol;

/** Tables that are replayed together; their rows as of a point are its state. */
export type Projection<S, E extends TimedEvent> = {
  readonly tables: readonly AnyTable[];
  readonly admit: Admit | undefined;
  readonly references: References;
  /** Only for the type checker. */
  readonly [types]?: { readonly state: S; readonly event: E };
};

type Tables = { readonly [name: string]: TableShape };

/** The state that a set of tables makes: each table's rows under its name. */
export type StateOf<T extends Tables> = { readonly [Name in keyof T]: Rows<RowOf<T[Name]>> };

/**
 * Joins tables into a projection, which `timeline` replays a log through.
 *
 * `admit` is what `record` checks new events with, beyond the rules of the tables; absent, it checks
 * ids, targets and dates only. `references` is what `relatedTo` follows, beside the targets of
 * corrections and retractions.
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
  options: { readonly admit?: Admit; readonly references?: References } = {},
): Projection<StateOf<T>, EventOf<T[keyof T]>> =>
  Object.freeze({
    tables: Object.freeze(Object.entries(tables).map(([name, shape]) => erase(name, shape))),
    admit: options.admit,
    references: options.references ?? (() => []),
  });

const erase = (name: string, shape: TableShape): AnyTable => {
  // The machine hands a handler only events of its own type and rows that its own table made, so
  // forgetting both types here is safe.
  const erased = shape as TableShape & Pick<AnyTable, 'due' | 'key'>;
  const handlers = new Map(Object.entries(shape.handlers) as [string, AnyHandler][]);
  return Object.freeze({ name, handlers, due: erased.due, key: erased.key });
};
