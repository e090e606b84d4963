import {
  type Either,
  type EventLog,
  type Option,
  type PolicyEvent,
  policyEvents,
  type Relations,
  type Timeline,
} from 'bilateral';
import {
  type About,
  type Answer,
  type AnswerValues,
  about,
  ask,
  askMany,
  type Candidate,
  candidates,
  type Digest,
  digest,
  digestMarkdown,
  eventById,
  type Json,
  type JsonSchema,
  logSchemaOf,
  openapi,
  type Query,
  type QueryProblem,
  type QuestionCatalogue,
  queryCodec,
  questionArgs,
  questionEntry,
  questions,
  recordedBetween,
  schemaOf,
  toJson,
  withQuestions,
} from 'bilateral/query';
import { expectTypeOf, test } from 'vitest';

declare const built: Timeline<Relations, EventLog>;
declare const others: Timeline<{ readonly permits: number }, EventLog>;

test('ask takes any value and gives a problem or an answer', () => {
  expectTypeOf(ask(built)({})).toEqualTypeOf<Either<QueryProblem, Answer>>();
  expectTypeOf(askMany(built)).toBeFunction();
  // @ts-expect-error the built-in questions need the built-in tables
  ask(others);
  // @ts-expect-error and so many at once
  askMany(others);
});

test('a catalogue of questions is of one state', () => {
  const counted = questionEntry<Relations>()({
    title: 'Number of disputes',
    sentence: 'How many disputes there have been so far.',
    args: questionArgs.none,
    answer: 'number',
    examples: [],
    ask: () => (state) => state.disputes.ids().length,
  });
  expectTypeOf(withQuestions({ counted })).toEqualTypeOf<QuestionCatalogue<Relations>>();
  expectTypeOf(questions).toEqualTypeOf<QuestionCatalogue<Relations>>();
  // @ts-expect-error an entry is made by questionEntry
  withQuestions({ counted: () => 1 });
});

test('what a log has about one thing, and what can be asked of it', () => {
  expectTypeOf(about({ kind: 'dispute', id: 'DS590' })(built)).toEqualTypeOf<
    Option<About<PolicyEvent>>
  >();
  // @ts-expect-error there is no such kind
  about({ kind: 'quarrel', id: 'DS590' });
  expectTypeOf(candidates(built)).toEqualTypeOf<readonly Candidate[]>();
  expectTypeOf(eventById('a')(built)).toEqualTypeOf<Option<PolicyEvent>>();
});

test('an answer becomes JSON', () => {
  expectTypeOf(toJson(new Map())).toEqualTypeOf<Json>();
  // @ts-expect-error JSON is not made of nothing
  toJson();
});

test('a schema is of a codec', () => {
  expectTypeOf(schemaOf(questionArgs.route)).toEqualTypeOf<JsonSchema>();
  // @ts-expect-error a value is no codec
  schemaOf({ from: 'JPN' });
});

test('a description is of a catalogue, and a value of a verb', () => {
  expectTypeOf(openapi(questions, { title: 'Questions' })).toEqualTypeOf<JsonSchema>();
  // @ts-expect-error a list of names is no catalogue
  openapi(['tradeRegime']);
  expectTypeOf<AnswerValues['events']>().toEqualTypeOf<readonly string[]>();
});

test('points and periods are dates', () => {
  expectTypeOf(digest({ from: '2023-03-01', to: '2023-04-01' })(built)).toEqualTypeOf<Digest>();
  expectTypeOf(digestMarkdown).toBeCallableWith({} as Digest);
  expectTypeOf(recordedBetween('2023-03-01', '2023-04-01')(built)).toEqualTypeOf<
    readonly PolicyEvent[]
  >();
  // @ts-expect-error not a date
  digest({ from: 'March', to: 'April' });
});

test('the codec of queries and the schema of a log are typed', () => {
  const asked: unknown = {};
  if (queryCodec.is(asked)) expectTypeOf(asked).toEqualTypeOf<Query>();
  expectTypeOf(logSchemaOf(policyEvents)).toEqualTypeOf<JsonSchema>();
  // @ts-expect-error it is made of a vocabulary
  logSchemaOf('policy');
});
