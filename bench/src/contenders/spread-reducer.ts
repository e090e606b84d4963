import type { Permits } from '../domain/permits.ts';
import { evolvePermits } from './spread.ts';
import type { WholeState } from './whole-state.ts';

/** A loop over the log with a reducer that spreads the whole state. */
export const spreadReducer: WholeState = (events) => (count) => {
  let permits: Permits = {};
  for (let index = 0; index < count; index += 1) {
    const event = events[index];
    if (event !== undefined) permits = evolvePermits(permits, event);
  }
  return permits;
};
