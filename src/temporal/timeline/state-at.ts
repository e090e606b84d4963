import type { Moment } from '../../time/moment';
import type { RowIndex } from '../rows/row-index';
import { type Reads, rowsAt } from '../rows/rows-at';
import type { Rows } from '../table/rows';

/** What a state is read from: the rows, and how much of the log counts as known. */
type Known = {
  readonly rows: RowIndex;
  readonly knowledge: Moment;
  readonly blank: { readonly [table: string]: undefined };
};

/** The state at a moment; `reads` is told which rows are read. */
export const stateAt = <S>({ rows, knowledge, blank }: Known, moment: Moment, reads?: Reads): S => {
  // Copying an object that has every table's name is faster than adding the names one by one, and
  // it takes a table called `__proto__` for what it is.
  const state: { [table: string]: Rows<unknown> | undefined } = { ...blank };
  for (const [name, index] of rows) state[name] = rowsAt(index, knowledge, moment, reads);
  // The rows come from the very projection that gave the timeline its state type.
  return Object.freeze(state) as S;
};
