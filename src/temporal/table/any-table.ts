import type { Draft } from '../../immer';
import type { Point, PointLiteral } from '../../time/point';
import type { TimedEvent } from '../event/event';

/** Only the table itself knows the row's type. */
export type AnyRow = unknown;

export type AnyHandler = {
  readonly row: (event: TimedEvent) => string | readonly string[];
  readonly begin?: (event: TimedEvent, id: string, offsetMs: number) => AnyRow;
  readonly evolve?: (draft: Draft<AnyRow>, event: TimedEvent, id: string, offsetMs: number) => void;
  readonly replaces?: (row: AnyRow) => string;
  readonly missing?: (event: TimedEvent, id: string) => string | null | undefined;
  readonly refuseBegin?: (event: TimedEvent, id: string, offsetMs: number) => string | undefined;
  readonly refuse?: (
    row: AnyRow,
    event: TimedEvent,
    id: string,
    offsetMs: number,
    earlier: Iterable<TimedEvent>,
  ) => string | undefined;
  readonly keys?: (event: TimedEvent, id: string) => readonly string[];
};

export type AnyDue = {
  readonly on: Point | PointLiteral;
  readonly becomes: (draft: Draft<AnyRow>) => void;
};

export type Recipe<Args extends readonly unknown[]> = (
  draft: Draft<AnyRow>,
  ...args: Args
) => unknown;

/** Makes frozen rows of what handlers return: of a row, or of a recipe that is run on a row. */
export type RecipeRunner = {
  /** Freezes the row that a handler's `begin` returned. Except in `uncheckedRecipes`, also checks the row. */
  readonly begin: (row: AnyRow) => AnyRow;
  readonly apply: <Args extends readonly unknown[]>(
    row: AnyRow,
    recipe: Recipe<Args>,
    ...args: Args
  ) => AnyRow;
};

export type AnyTable = {
  readonly name: string;
  readonly handlers: { readonly get: (type: string) => AnyHandler | undefined };
  readonly due:
    | ((row: AnyRow, offsetMs: number) => AnyDue | readonly AnyDue[] | undefined)
    | undefined;
  readonly key: ((id: string) => string) | undefined;
  readonly hasEventKeys: boolean;
  /**
   * Runs the recipes of the table's handlers. The runner is a field of the table, so that code that only
   * reads rows does not import immer.
   */
  readonly recipes: RecipeRunner;
};

export type RowName = { readonly table: AnyTable; readonly id: string };

export type Concern = {
  readonly tableAt: number;
  readonly table: AnyTable;
  readonly handler: AnyHandler;
};
