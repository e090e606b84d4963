/** What tests of logs, projections and stores are written with. It works with every test runner. */

// Arbitraries
export {
  arbitraryDay,
  arbitraryEdtf,
  arbitraryInstant,
  arbitraryPoint,
  arbitraryWhen,
  type DateRange,
} from './arbitraries/dates';
export { arbitraryActor, arbitraryEvent, arbitraryPlainEvent } from './arbitraries/events';
export { arbitraryHostileLine } from './arbitraries/hostile/lines';
export { arbitraryHostileLog } from './arbitraries/hostile/logs';
export { arbitraryLog } from './arbitraries/sensible/logs';
export { type EventFields, event } from './builders/event';
export type { GivenFields } from './builders/given-fields';
export { type LogFields, logOf } from './builders/log-of';
export { type AnswersByDayOptions, answersByDay, type NamedQuestions } from './days/answers-by-day';
export type { Asking, Expectation } from './expectation/asking';
export type { Expected } from './expectation/expected';
export type { ExpectationFailure } from './expectation/failure';
export { type Given, given } from './expectation/given';
export type { Happening } from './expectation/happening';
export {
  type Answering,
  answering,
  type Containing,
  containing,
  type ExpectedRefusal,
  type Refused,
  refused,
} from './expectation/outcome';
// Laws
export type { LawOptions } from './laws/broken-law';
export type { EventCodec } from './laws/encoding-law';
export { type Law, type LawSubject, laws } from './laws/laws';
export type { StoreCheck } from './store/check';
export type { Appended, EventStore, ReadOptions } from './store/event-store';
export { storeConformance } from './store/store-conformance';
