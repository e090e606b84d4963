import type { PermitEvent, Permits } from '../domain/permits.ts';

/** The state after a number of a log's first events: how peers answer a question of a day. */
export type StateAfter<State> = (count: number) => State | Promise<State>;

/** A peer that holds a log and folds it into one state. */
export type Folder<Event, State> = (
  events: readonly Event[],
) => StateAfter<State> | Promise<StateAfter<State>>;

/** A peer that folds the permits. */
export type WholeState = Folder<PermitEvent, Permits>;

/** A reducer with the state that it begins with. */
export type Reducer<Event, State> = {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
};

/** What every reader of events knows of them. */
export type AnyEvent = {
  readonly type: string;
  readonly recordedAt: string;
  readonly data: { readonly [name: string]: unknown };
};
