import type { Draft } from '../../immer';
import type { Point, PointLiteral } from '../../time/point';
import type { TimedEvent } from '../event/event';

/** What one type of event does to the rows that it concerns. */
export type Handler<Row, E extends TimedEvent> = {
  /** The id, or ids, of the rows that an event concerns, from its own data alone. */
  readonly row: (event: E) => string | readonly string[];
  /** Makes the row, where it does not exist yet. */
  readonly begin?: (event: E, id: string) => Row;
  /** An immer recipe that changes the row, where it exists. */
  readonly evolve?: (draft: Draft<Row>, event: E, id: string) => void;
  /**
   * Says what an earlier event should have said, where an event meets no row yet: what `append`
   * refuses where the event cannot begin the row, and what `audit` says in any case.
   */
  readonly missing?: (event: E, id: string) => string | undefined;
  /** Says what is wrong with an event at this row, if anything; never consulted by replay. */
  readonly refuse?: (row: Row, event: E, id: string) => string | undefined;
};

/** A handler for each type of event that a table takes; other types do not concern it. */
export type Handlers<Row, E extends TimedEvent> = {
  readonly [Type in E['type']]?: Handler<Row, Extract<E, { readonly type: Type }>>;
};

/** What will happen to a row by itself. */
export type Due<Row> = {
  /** When: a date (from the start of that day) or a date-time. */
  readonly on: Point | PointLiteral;
  /** An immer recipe for what the row then becomes. It must move or clear the next due date. */
  readonly becomes: (draft: Draft<Row>) => void;
};

export type TableOptions<Row> = {
  /**
   * What the row declares will happen to it without an event, if anything. Of several, the soonest
   * happens first; those due at one moment happen together, in the order given.
   */
  readonly due?: (row: Row) => Due<Row> | readonly Due<Row>[] | undefined;
  /** A key of a row, from its id alone, by which `Rows.keyed` finds it without a search. */
  readonly key?: (id: string) => string;
};

declare const types: unique symbol;

/** A family of rows, one per id, each the fold of its own events. */
export type Table<Row, E extends TimedEvent> = TableOptions<Row> & {
  readonly handlers: Handlers<Row, E>;
  /** Only for the type checker. */
  readonly [types]?: { readonly row: Row; readonly event: E };
};

/** Any table, whatever its rows and events. */
export type TableShape = {
  readonly handlers: object;
  readonly [types]?: { readonly row: unknown; readonly event: TimedEvent };
};

/** The type of a table's rows. */
export type RowOf<T extends TableShape> = NonNullable<T[typeof types]>['row'];

/** The type of the events that a table takes. */
export type EventOf<T extends TableShape> = NonNullable<T[typeof types]>['event'];

/**
 * Declares a table.
 *
 * Each row is a small state machine of its own: the first event whose handler has `begin` makes it,
 * later ones `evolve` it. No handler sees another row, the clock, or anything outside its arguments.
 *
 * @example
 * type PriceSet = TimedEvent & {
 *   readonly type: 'PriceSet';
 *   readonly data: { readonly article: string; readonly amount: number };
 * };
 * const prices = table<{ amount: number }, PriceSet>()({
 *   PriceSet: {
 *     row: (event) => event.data.article,
 *     begin: (event) => ({ amount: event.data.amount }),
 *     evolve: (draft, event) => { draft.amount = event.data.amount; },
 *   },
 * });
 * Object.keys(prices.handlers); // => ['PriceSet']
 */
export const table =
  <Row, E extends TimedEvent>() =>
  (handlers: Handlers<Row, E>, options: TableOptions<Row> = {}): Table<Row, E> =>
    Object.freeze({ ...options, handlers: copied(handlers) });

/** A copy that nobody else has, so that no later change to what was handed in reaches an answer. */
const copied = <H extends object>(handlers: H): H => {
  // Every value of it is a handler.
  const entries = Object.entries(handlers) as [string, object][];
  const copies = entries.map(([type, handler]) => [type, Object.freeze({ ...handler })] as const);
  // `fromEntries` forgets the names, which are those of the handlers given.
  return Object.freeze(Object.fromEntries(copies)) as H;
};
