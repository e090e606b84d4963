/**
 * The entry point `bilateral/testing`: helpers for tests of logs, projections and event stores, for every
 * test runner.
 */

export { arbitraryHostileLine } from './arbitraries/hostile/lines';
export { arbitraryHostileLog } from './arbitraries/hostile/logs';
export { arbitraryLog } from './arbitraries/sensible/logs';
export {
  arbitraryDay,
  arbitraryEdtf,
  arbitraryInstant,
  arbitraryPoint,
  arbitraryWhen,
  type DateRange,
} from './arbitraries/single/dates';
export { arbitraryActor, arbitraryEvent, arbitraryPlainEvent } from './arbitraries/single/events';
export {
  type EventFields,
  type EventIn,
  event,
  type GivenFields,
  type OwnFields,
} from './builders/event';
export { type LogFields, logOf } from './builders/log-of';
export type { LawOptions } from './laws/check-law';
export { type Law, type LawSubject, laws } from './laws/laws';
export type { EventCodec } from './laws/log/encoding';
export {
  type AnswersByDayOptions,
  answersByDay,
  type NamedQuestions,
} from './snapshot/answers-by-day';
export type { Asking, Expectation } from './specification/expect';
export { type Given, given } from './specification/given';
export {
  type Answering,
  answering,
  type Containing,
  containing,
  type Expected,
  type ExpectedRefusal,
  type Refused,
  refused,
} from './specification/outcome';
export type { ExpectationFailure } from './specification/report/assertion-error';
export type { Happening } from './specification/when-then';
export type { StoreCheck } from './store/check';
export type { Appended, EventStore, ReadOptions } from './store/event-store';
export { storeConformance } from './store/store-conformance';
