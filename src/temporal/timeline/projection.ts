import type { Either } from '../../fp';
import type { TimedEvent, TimedLog } from '../event/event';
import type { AnyHandler, AnyTable, Concern, RecipeRunner } from '../table/any-table';
import { applyRecipe, beginRow, uncheckedRecipes } from '../table/apply-recipe';
import type { Rows } from '../table/rows';
import type { RowOf, TableShape, TakenBy } from '../table/table';

/** Looks up what a log holds already, so that new events can be checked against it. */
export type Held = {
  /** The log without its events: its header, its lines of unknown types, and how many lines were left out. */
  readonly log: Omit<TimedLog, 'events'>;
  /** Returns the event, correction or retraction with the given id. */
  readonly event: (id: string) => TimedEvent | undefined;
  /** Returns the retractions of the event with the given id. */
  readonly retractionsOf: (id: string) => readonly TimedEvent[];
};

/** Why one event cannot be added to a log. */
export type Refusal = {
  /** The index of the event among the given events, from 0. */
  readonly index: number;
  /** The event's id, if it has one. */
  readonly id?: string;
  /** Says what was expected and what was found, where, and what to do. */
  readonly message: string;
};

/**
 * Checks the shape, ids and references of events that are to be added to a log. Returns the events
 * frozen, and leaves out events that the log already holds with the same content.
 */
export type Admit = (
  held: Held,
  inputs: readonly unknown[],
) => Either<readonly Refusal[], readonly TimedEvent[]>;

/** What a projection knows about the events of its domain. */
export type Domain = {
  /** Checks new events for `record`. The rules of the tables are checked after that. */
  readonly admit?: Admit;
  /**
   * Reads an event that `suppose` is to add. Returns the event, or a text that says what is wrong with the
   * event.
   */
  readonly read?: (input: unknown) => Either<string, TimedEvent>;
  /**
   * Says whether the log has lost lines. `by` is the id of an event that counted the lines above its own line,
   * and `counted` is what that event says about the lines above. Lines that are added at the end of a log must
   * never make the answer true.
   */
  readonly lacksLines?: (log: TimedLog, by: string, counted: object) => boolean;
  /** The ids of the events that an event refers to, for `relatedTo`. */
  readonly references?: (event: TimedEvent) => readonly string[];
  /**
   * Says in a sentence what else may be wrong with a new event that the rules of a row refuse. `events` has
   * all versions of the events of the log and of the new events. `record` adds the sentence to the refusal.
   */
  readonly advice?: (event: TimedEvent, events: readonly TimedEvent[]) => string | undefined;
};

declare const types: unique symbol;

/** Tables that are replayed together. The rows of all these tables at a point are the state. */
export type Projection<S, E extends TimedEvent> = {
  readonly tables: readonly AnyTable[];
  /** The handlers of a type of event, in the order of the tables. */
  readonly concerns: { readonly get: (type: string) => readonly Concern[] | undefined };
  readonly domain: Domain;
  /** Only for the type checker. */
  readonly [types]?: { readonly state: S; readonly event: E };
};

/** Tables by name. */
export type Tables = { readonly [name: string]: TableShape };

/** The state of a set of tables: each table's rows under its name. */
export type StateOf<T extends Tables> = { readonly [Name in keyof T]: Rows<RowOf<T[Name]>> };

/** The events that a set of tables takes. */
export type EventsOf<T extends Tables> = TakenBy<T[keyof T]>;

/**
 * Joins tables into a projection, through which `timeline` replays a log.
 *
 * `domain` says what is known about the events. For the events of this library, give `policyEvents`. Without a
 * domain, `record` checks only ids, targets, dates and the rules of the tables, and `relatedTo` follows only
 * corrections and retractions.
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
): Projection<StateOf<T>, EventsOf<T>> => joined(tables, domain, checkedRecipes);

/**
 * Like `projection`, but does not check at run time that rows hold only data. Call it only with
 * tables whose rows a test has checked.
 */
export const uncheckedProjection = <T extends Tables>(
  tables: T,
  domain: Domain,
): Projection<StateOf<T>, EventsOf<T>> => joined(tables, domain, uncheckedRecipes);

const joined = <T extends Tables>(
  tables: T,
  domain: Domain,
  recipes: RecipeRunner,
): Projection<StateOf<T>, EventsOf<T>> => {
  const erased = Object.entries(tables).map(([name, shape]) => erase(name, shape, recipes));
  const byType = new Map<string, Concern[]>();
  for (const [tableAt, { table, handlers }] of erased.entries())
    for (const [type, handler] of handlers)
      byType.set(type, [...(byType.get(type) ?? []), { tableAt, table, handler }]);
  return Object.freeze({
    tables: Object.freeze(erased.map(({ table }) => table)),
    // Only `get` is public, so that nobody can change the map.
    concerns: Object.freeze({ get: (type: string) => byType.get(type) }),
    domain: Object.freeze({ ...domain }),
  });
};

type Erased = { readonly table: AnyTable; readonly handlers: ReadonlyMap<string, AnyHandler> };

const checkedRecipes: RecipeRunner = Object.freeze({
  begin: beginRow,
  apply: applyRecipe,
});

const erase = (name: string, shape: TableShape, recipes: RecipeRunner): Erased => {
  // Erasing the types is safe: a handler is called only with events of its own type and with rows
  // of its own table.
  const { due, key } = shape as TableShape & Pick<AnyTable, 'due' | 'key'>;
  const byType = new Map(Object.entries(shape.handlers) as [string, AnyHandler][]);
  const handlers = Object.freeze({ get: (type: string) => byType.get(type) });
  const hasEventKeys = [...byType.values()].some(({ keys }) => keys !== undefined);
  const table = Object.freeze({ name, handlers, due, key, hasEventKeys, recipes });
  return { table, handlers: byType };
};
