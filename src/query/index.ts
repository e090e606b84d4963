/**
 * The entry point `bilateral/query`: questions and answers as plain JSON, which tools, services and pages
 * share.
 */

export type { Codec } from '../codec/codec';
export type { AnyCodec } from '../codec/from-io-ts';
export {
  type About,
  type AboutKind,
  type AboutRow,
  type AboutVersion,
  about,
} from './about/about';
export { type Candidate, type CandidateKind, candidates } from './about/candidates';
export type {
  Answer,
  AnswerValues,
  CertaintyJson,
  ChangeJson,
  SegmentJson,
  UpcomingJson,
  WhyJson,
} from './answers/answer';
export { type Ask, ask } from './ask';
export { type AskMany, askMany } from './ask-many';
export { type QuestionArgs, questionArgs } from './catalogue/arguments';
export {
  type ExampleQuery,
  type QuestionAbout,
  type QuestionCatalogue,
  type QuestionEntry,
  questionEntry,
} from './catalogue/entry';
export { questions, withQuestions } from './catalogue/questions';
export { type Digest, digest } from './digest/digest';
export type { DigestLine, DigestSaid } from './digest/lines';
export { digestMarkdown } from './digest/markdown';
export { eventById, recordedBetween } from './events/known-events';
export { type PossibleDays, possibleDays } from './events/possible-days';
export { type Json, toJson } from './json/json';
export { queryCodec } from './queries/codecs';
export type { QueryProblem } from './queries/problem';
export type { Query, QueryAt, QuerySupposition, Verb } from './queries/query';
export type { JsonSchema } from './schemas/json-schema';
export { logSchemaOf } from './schemas/log-schema';
export { type OpenapiOptions, openapi } from './schemas/openapi';
export { schemaOf } from './schemas/schema-of';
