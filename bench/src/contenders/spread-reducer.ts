import type { Folder, Reducer } from './whole-state.ts';

/** A loop over the log with a reducer that spreads the whole state. */
export const spreadReducer =
  <Event, State>({ initial, evolve }: Reducer<Event, State>): Folder<Event, State> =>
  (events) =>
  (count) => {
    let state = initial;
    for (let index = 0; index < count; index += 1) {
      const event = events[index];
      if (event !== undefined) state = evolve(state, event);
    }
    return state;
  };
