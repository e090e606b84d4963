import type { Moment } from '../../time/moment';
import type { RowIndex } from '../rows/row-index';
import { type Reads, rowsAt } from '../rows/rows-at';
import type { Rows } from '../table/rows';
import { type LogBuffer, wholeLog } from './log-buffer';
import type { Domain } from './projection';

/** What a state is read from: the rows, and how much of the log counts as known. */
type Known = {
  readonly rows: RowIndex;
  readonly knowledge: Moment;
  readonly blank: { readonly [table: string]: undefined };
  readonly domain: Domain;
  readonly buffer: LogBuffer;
  readonly offsetMs: number;
};

type LacksLines = (by: string, counted: object) => boolean;

// A registered symbol, so that the ESM and CommonJS builds read each other's states.
const lines: unique symbol = Symbol.for('bilateral.lines') as never;

/**
 * Whether the log of a state lacks lines that one of its events counts. It is so for the whole log,
 * whatever the point.
 */
export const lacksLines = (state: object, by: string, counted: object): boolean => {
  const lacks: unknown = Reflect.get(state, lines);
  // `stateAt` stores it there.
  return typeof lacks === 'function' && (lacks as LacksLines)(by, counted);
};

// Registered as well.
const offset: unique symbol = Symbol.for('bilateral.offset') as never;

/** The offset of the log of a state, in milliseconds: a date counts from the start of its day there. */
export const offsetOf = (state: object): number => {
  const offsetMs: unknown = Reflect.get(state, offset);
  // `stateAt` stores it there; a state made by hand has none.
  return typeof offsetMs === 'number' ? offsetMs : 0;
};

type State = {
  [table: string]: Rows<unknown> | undefined;
  [lines]?: LacksLines;
  [offset]?: number;
};

/** The state at a moment; `reads` is told which rows are read. */
export const stateAt = <S>(
  { rows, knowledge, blank, domain, buffer, offsetMs }: Known,
  moment: Moment,
  reads?: Reads,
): S => {
  // Copying an object that has every table's name is faster than adding the names one by one, and
  // it takes a table called `__proto__` for what it is.
  const state: State = { ...blank };
  const at = { moment, knowledge, reads };
  for (const [name, index] of rows) state[name] = rowsAt(index, at);
  state[offset] = offsetMs;
  const lacks = domain.lacksLines;
  if (lacks !== undefined) state[lines] = (by, counted) => lacks(wholeLog(buffer), by, counted);
  // The rows come from the very projection that gave the timeline its state type.
  return Object.freeze(state) as S;
};
