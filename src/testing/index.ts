/** Tools for testing logs, tables and questions, whatever the test runner. */

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
// Laws
export type { LawOptions } from './laws/broken-law';
export type { EventCodec } from './laws/encoding-law';
export { type Law, type LawSubject, laws } from './laws/laws';
