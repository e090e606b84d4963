/** Questions and answers as plain JSON, which tools, services and pages share. */

export { type Answer, type Ask, ask } from './ask';
export { questionArgs } from './catalogue/arguments';
export {
  type ExampleQuery,
  type QuestionAbout,
  type QuestionCatalogue,
  type QuestionEntry,
  questionEntry,
} from './catalogue/entry';
export { questions, withQuestions } from './catalogue/questions';
export { eventById, recordedBetween } from './events/known-events';
export type { Json } from './json/json';
export type { QueryProblem } from './queries/problem';
export type { Query, QueryAt, QuerySupposition, Verb } from './queries/query';
