/** Tools for testing logs, tables and questions, whatever the test runner. */

// Laws
export type { LawOptions } from './laws/broken-law';
export type { EventCodec } from './laws/encoding-law';
export { type Law, type LawSubject, laws } from './laws/laws';
