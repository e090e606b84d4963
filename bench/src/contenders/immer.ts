import { produce } from 'immer';
import type { Permits } from '../domain/permits.ts';
import { changePermits } from './recipe.ts';
import type { WholeState } from './whole-state.ts';

/** Immer once for each event, over the whole state. */
export const immer: WholeState = (events) => (count) => {
  let permits: Permits = {};
  for (let index = 0; index < count; index += 1) {
    const event = events[index];
    if (event !== undefined)
      permits = produce(permits, (draft) => {
        changePermits(draft, event);
      });
  }
  return permits;
};
