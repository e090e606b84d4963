/**
 * The entry point `bilateral/core`: the time machine (the verbs and the replay of a log), dates and events for any
 * domain. No file of this entry point imports the vocabulary of policy. The entry point `bilateral` exports the same
 * names, except that the `table` of `bilateral` takes policy events by default.
 */

export type { Unbranded } from '../brand';
export {
  type Either,
  flow,
  isLeft,
  isNone,
  isRight,
  isSome,
  left,
  none,
  type Option,
  pipe,
  right,
  some,
  toNullable,
} from '../fp';
export type { Correction, Retraction, TimedEvent, TimedLog } from '../temporal/event/event';
export { type Question, question } from '../temporal/table/question';
export type { Rows } from '../temporal/table/rows';
export {
  type Due,
  type Handler,
  type Handlers,
  type Table,
  type TableOptions,
  table,
} from '../temporal/table/table';
export {
  type Admit,
  type Domain,
  type EventsOf,
  type Held,
  type Projection,
  projection,
  type Refusal,
  type StateOf,
  type Tables,
} from '../temporal/timeline/projection';
export { type Timeline, timeline } from '../temporal/timeline/timeline';
export { applyChanges } from '../temporal/verbs/apply-changes';
export { asKnownAt } from '../temporal/verbs/as-known-at';
export { asOf } from '../temporal/verbs/as-of';
export { type Certainty, certainty } from '../temporal/verbs/certainty/certainty';
export { unsettled } from '../temporal/verbs/certainty/unsettled';
export { type At, type Change, type Changes, changes } from '../temporal/verbs/changes';
export { eventsBetween } from '../temporal/verbs/events-between';
export { asEntered } from '../temporal/verbs/evidence/as-entered';
export {
  type KnowledgeAt,
  knowledgeAt,
  type Occasion,
} from '../temporal/verbs/evidence/knowledge-at';
export {
  cite,
  type Fired,
  type SourceOf,
  type Superseded,
  type Why,
  why,
} from '../temporal/verbs/evidence/why';
export { type HistoryOptions, history } from '../temporal/verbs/history';
export { intervalsWhen } from '../temporal/verbs/intervals-when';
export { type LookupOptions, lookup } from '../temporal/verbs/lookup';
export type { Anomaly } from '../temporal/verbs/record/anomalies';
export {
  type AppendError,
  type AppendOptions,
  type EventsRefused,
  record,
  type VersionConflict,
} from '../temporal/verbs/record/record';
export { type Related, relatedTo } from '../temporal/verbs/related-to';
export { type RevisionOptions, revisions } from '../temporal/verbs/revisions';
export { type Snapshot, snapshot } from '../temporal/verbs/snapshot';
export type { Absent } from '../temporal/verbs/support/absent';
export type { Path } from '../temporal/verbs/support/difference';
export type { Segment } from '../temporal/verbs/support/segment';
export { type Supposition, suppose } from '../temporal/verbs/suppose';
export { type Upcoming, upcoming } from '../temporal/verbs/upcoming';
export { type RowVersion, type VersionOf, versions } from '../temporal/verbs/versions';
export { type CalendarDate, type DateLiteral, parseCalendarDate } from '../time/calendar-date';
export { type Edtf, parseEdtf } from '../time/edtf';
export { type Instant, type InstantLiteral, parseInstant } from '../time/instant';
export type { Interval } from '../time/interval';
export { type Offset, parseOffset } from '../time/offset';
export type { Period } from '../time/period';
export { type Point, type PointLiteral, parsePoint } from '../time/point';
export type { TimeProblem } from '../time/problem';
