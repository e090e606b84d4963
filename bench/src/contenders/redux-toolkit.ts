import { createReducer } from '@reduxjs/toolkit';
import type { PermitEvent, Permits } from '../domain/permits.ts';
import { changePermits } from './recipe.ts';
import type { WholeState } from './whole-state.ts';

const none: Permits = {};

/** Redux Toolkit's `createReducer`; the events are its actions. */
export const reduxToolkit: WholeState = (events) => {
  const reducer = createReducer(none, (builder) => {
    for (const type of ['PermitGranted', 'QuotaChanged', 'StatusChanged'] as const)
      builder.addCase<typeof type, Extract<PermitEvent, { type: typeof type }>>(
        type,
        (draft, event) => {
          changePermits(draft, event);
        },
      );
  });
  return (count) => {
    let permits = none;
    for (let index = 0; index < count; index += 1) {
      const event = events[index];
      if (event !== undefined) permits = reducer(permits, event);
    }
    return permits;
  };
};
