/** What tests of logs, projections and stores are written with. Nothing of it is needed to run them. */

export { type EventFields, event } from './builders/event';
export type { GivenFields } from './builders/given-fields';
export { type LogFields, logOf } from './builders/log-of';
