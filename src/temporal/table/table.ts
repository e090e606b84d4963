import type { Draft } from '../../immer';
import type { Point, PointLiteral } from '../../time/point';
import type { TimedEvent } from '../event/event';

/** What an immer recipe may return: nothing, the draft itself, or a new row in place of the draft. */
// biome-ignore lint/suspicious/noConfusingVoidType: functions typed as returning void are recipes too.
export type Revised<Row> = Row | Draft<Row> | void;

/** What an event of one type does to the rows that it concerns. */
export type Handler<Row, E extends TimedEvent> = {
  /** The id or ids of the rows that an event concerns, computed from the event alone. */
  readonly row: (event: E) => string | readonly string[];
  /**
   * Makes the row if it does not exist yet. A row holds plain data, and may hold maps and sets.
   * `offsetMs` is the log's UTC offset in milliseconds, by which dates and date-times are compared.
   */
  readonly begin?: (event: E, id: string, offsetMs: number) => Row;
  /** An immer recipe that changes the row if it exists: it changes the draft, or returns a new row. */
  readonly evolve?: (draft: Draft<Row>, event: E, id: string, offsetMs: number) => Revised<Row>;
  /**
   * Returns the id of the event that made the part of the row which `evolve` replaces. `evolve`
   * does not run if that event stands further down in the log than the event to be applied. Without
   * `replaces`, the event that is later in valid time decides.
   */
  readonly replaces?: (row: Row) => string;
  /**
   * Says which earlier event is missing if the row of an event does not exist yet. `append` refuses such an
   * event only if the event cannot begin the row. `audit` reports the event in any case. Null means that no
   * event is missing, because the event needs no row; then only `refuseBegin` checks the event.
   */
  readonly missing?: (event: E, id: string) => string | null | undefined;
  /**
   * For an event whose row does not exist yet: says why the event contradicts itself, if it does.
   * `append` refuses such an event, and `audit` reports it. Replay never calls this function.
   */
  readonly refuseBegin?: (event: E, id: string, offsetMs: number) => string | undefined;
  /**
   * Says why an event breaks the rules of this row, if it does. `earlier` gives the events of the
   * row that come before this event, beginning with the last. A rule can read them if it needs more
   * than the row keeps. Replay never calls this function.
   */
  readonly refuse?: (
    row: Row,
    event: E,
    id: string,
    offsetMs: number,
    earlier: Iterable<TimedEvent>,
  ) => string | undefined;
  /**
   * The keys that an event gives to one of the rows that it concerns. The keys depend on the event's own data
   * alone. `Rows.keyed` and `Rows.idsUnder` find rows by their keys.
   */
  readonly keys?: (event: E, id: string) => readonly string[];
};

/** A handler for each type of event that a table takes. The table ignores events of other types. */
export type Handlers<Row, E extends TimedEvent> = {
  readonly [Type in E['type']]?: Handler<Row, Extract<E, { readonly type: Type }>>;
};

/** A change that a row will undergo without an event: its *due change*. */
export type Due<Row> = {
  /** When the change happens: a date (at the start of that day) or a date-time. */
  readonly on: Point | PointLiteral;
  /**
   * An immer recipe that changes the row. The recipe must move the next due date to a later time, or clear
   * that date.
   */
  readonly becomes: (draft: Draft<Row>) => Revised<Row>;
};

/** The options of a table: when its rows change without an event, and by which key they are found. */
export type TableOptions<Row> = {
  /**
   * The due changes of a row, if it has any. The earliest change happens first. Changes that are due at the
   * same moment happen together, in the order given. `offsetMs` is the log's UTC offset in milliseconds.
   */
  readonly due?: (row: Row, offsetMs: number) => Due<Row> | readonly Due<Row>[] | undefined;
  /** The key of a row, computed from the row's id alone. `Rows.keyed` looks rows up by this key. */
  readonly key?: (id: string) => string;
};

declare const types: unique symbol;

/** A family of rows, one for each id. Each row is computed from its own events alone. */
export type Table<Row, E extends TimedEvent> = TableOptions<Row> & {
  readonly handlers: Handlers<Row, E>;
  /** Only for the type checker. */
  readonly [types]?: { readonly row: Row; readonly event: E };
};

/** Any table, whatever the types of its rows and events. */
export type TableShape = {
  readonly handlers: object;
  readonly [types]?: { readonly row: unknown; readonly event: TimedEvent };
};

export type RowOf<T extends TableShape> = NonNullable<T[typeof types]>['row'];

export type TakenBy<T extends TableShape> = NonNullable<T[typeof types]>['event'];

/**
 * Declares a table.
 *
 * Each row is a small state machine. The first event whose handler has `begin` makes the row; later
 * events `evolve` it. A handler sees its arguments only: no other row, no clock, nothing outside.
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

/** Copies the handlers, so that changing the given objects later does not change an answer. */
const copied = <H extends object>(handlers: H): H => {
  // Every value is a handler.
  const entries = Object.entries(handlers) as [string, object][];
  const copies = entries.map(([type, handler]) => [type, Object.freeze({ ...handler })] as const);
  // `fromEntries` loses the types of the keys. They are the keys of the given handlers.
  return Object.freeze(Object.fromEntries(copies)) as H;
};
