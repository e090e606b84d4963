import type { Moment } from '../../time/moment';
import type { RowIndex } from '../rows/row-index';
import { type Reads, rowsAt } from '../rows/rows-at';
import type { Rows } from '../table/rows';
import { type LogBuffer, wholeLog } from './log-buffer';
import type { Domain } from './projection';

/** The parts of a timeline that a state reads. */
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
 * Whether the log of a state lacks lines that one of its events counts. The answer is about the
 * whole log, and so does not depend on the point of the state.
 */
export const lacksLines = (state: object, by: string, counted: object): boolean => {
  const lacks: unknown = Reflect.get(state, lines);
  // `stateAt` stores the function there.
  return typeof lacks === 'function' && (lacks as LacksLines)(by, counted);
};

// Registered for the same reason as `lines`.
const offset: unique symbol = Symbol.for('bilateral.offset') as never;

/** Returns the UTC offset of the log that a state was read from, in milliseconds. */
export const offsetOf = (state: object): number => {
  const offsetMs: unknown = Reflect.get(state, offset);
  // `stateAt` stores the number there. A state made by hand has none.
  return typeof offsetMs === 'number' ? offsetMs : 0;
};

type State = {
  [table: string]: Rows<unknown> | undefined;
  [lines]?: LacksLines;
  [offset]?: number;
};

/** Makes the state at a moment. `reads` receives the rows that are read from it. */
export const stateAt = <S>(
  { rows, knowledge, blank, domain, buffer, offsetMs }: Known,
  moment: Moment,
  reads?: Reads,
): S => {
  // Copying an object that already has the name of every table is faster than adding the names one
  // by one. It also makes a table called `__proto__` a field and not the prototype.
  const state: State = { ...blank };
  const at = { moment, knowledge, reads };
  for (const [name, index] of rows) state[name] = rowsAt(index, at);
  state[offset] = offsetMs;
  const lacks = domain.lacksLines;
  if (lacks !== undefined)
    state[lines] = (by, counted) => {
      const isLacking = lacks(wholeLog(buffer), by, counted);
      if (isLacking) reads?.lacking();
      return isLacking;
    };
  // The rows come from the same projection that gave the timeline its state type.
  return Object.freeze(state) as S;
};
