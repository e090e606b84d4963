import type { Moment } from '../../time/moment';
import { type Reads, type Rows, rowsAt } from '../rows/rows';
import type { Machine } from './timeline';

/** The state at a moment; `reads` is told which rows are looked at. */
export const stateAt = <S>(machine: Machine, moment: Moment, reads?: Reads): S => {
  const { rows, knowledge, blank } = machine;
  // A copy has every name already, `__proto__` too, and is made faster than names are added.
  const state: { [table: string]: Rows<unknown> | undefined } = { ...blank };
  for (const [name, index] of rows) state[name] = rowsAt(index, knowledge, moment, reads);
  // The machine was built from the very projection that gave the timeline its state type.
  return Object.freeze(state) as S;
};
