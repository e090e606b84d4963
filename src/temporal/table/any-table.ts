import type { Draft } from '../../immer';
import type { Point, PointLiteral } from '../../time/point';
import type { TimedEvent } from '../event/event';

/** A row whose shape only its own table knows. */
export type AnyRow = unknown;

/** A handler as the machine calls it, which knows neither rows nor events by their types. */
export type AnyHandler = {
  readonly row: (event: TimedEvent) => string | readonly string[];
  readonly begin?: (event: TimedEvent, id: string) => AnyRow;
  readonly evolve?: (draft: Draft<AnyRow>, event: TimedEvent, id: string) => void;
  readonly missing?: (event: TimedEvent, id: string) => string | undefined;
  readonly refuse?: (row: AnyRow, event: TimedEvent, id: string) => string | undefined;
};

export type AnyDue = {
  readonly on: Point | PointLiteral;
  readonly becomes: (draft: Draft<AnyRow>) => void;
};

/** An immer recipe, and what it is handed beside the draft. */
export type Recipe<Args extends readonly unknown[]> = (draft: Draft<AnyRow>, ...args: Args) => void;

/** How what an author wrote comes to be a row that nobody can change. */
export type Making = {
  /** The row that `begin` gave, frozen. */
  readonly begun: (row: AnyRow) => AnyRow;
  /** What a recipe makes of a row. */
  readonly revised: <Args extends readonly unknown[]>(
    row: AnyRow,
    recipe: Recipe<Args>,
    ...args: Args
  ) => AnyRow;
};

/** A table as the machine runs it. */
export type AnyTable = {
  readonly name: string;
  readonly handlers: { readonly get: (type: string) => AnyHandler | undefined };
  readonly due: ((row: AnyRow) => AnyDue | readonly AnyDue[] | undefined) | undefined;
  readonly key: ((id: string) => string) | undefined;
  /** Comes with the table: what only asks for rows need not bring immer along. */
  readonly making: Making;
};

/** A handler, and the table that it belongs to with its place among the tables. */
export type Concern = {
  readonly tableAt: number;
  readonly table: AnyTable;
  readonly handler: AnyHandler;
};
