import type { PermitEvent, Permits } from '../domain/permits.ts';

/** The state after a number of a log's first events: how peers answer a question of a day. */
export type StateAfter = (count: number) => Permits | Promise<Permits>;

/** A peer that holds a log and folds it into one state. */
export type WholeState = (events: readonly PermitEvent[]) => StateAfter | Promise<StateAfter>;
