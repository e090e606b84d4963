import { contested } from '../../questions/claims/contested';
import { positions } from '../../questions/claims/positions';
import { boycotts, compensation, reviews, rulings, statements, talks } from '../../questions/lists';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { noArgs } from './arguments';
import { type QuestionEntry, questionEntry } from './entry';

type Listed = {
  readonly title: string;
  readonly sentence: string;
  readonly answer: string;
  /** A day for the example queries. */
  readonly day: string;
  readonly ask: () => Question<Relations, unknown>;
};

const listed = (name: string, { day, ...about }: Listed): QuestionEntry<Relations> =>
  questionEntry<Relations>()({
    ...about,
    args: noArgs,
    examples: [
      { verb: 'answer', question: name, asOf: day },
      { verb: 'why', question: name, asOf: day },
    ],
  });

export const listQuestions = {
  rulings: listed('rulings', {
    title: 'Judgments',
    sentence: 'Every judgment so far, with what was ordered and which steps enforced it.',
    answer: 'readonly Ruling[]',
    day: '2018-12-31',
    ask: rulings,
  }),
  compensation: listed('compensation', {
    title: 'Compensation plans',
    sentence: 'Every compensation plan announced so far, with its payments and who rejects it.',
    answer: 'readonly CompensationPlan[]',
    day: '2023-03-06',
    ask: compensation,
  }),
  reviews: listed('reviews', {
    title: 'Reviews',
    sentence: 'Every review of a measure, a list or a policy so far, open or concluded.',
    answer: 'readonly Review[]',
    day: '2019-07-03',
    ask: reviews,
  }),
  talks: listed('talks', {
    title: 'Talks',
    sentence: 'Every series of talks so far, agreed or held.',
    answer: 'readonly Talks[]',
    day: '2023-03-06',
    ask: talks,
  }),
  boycotts: listed('boycotts', {
    title: 'Boycotts',
    sentence: 'Every boycott so far, going on or ended.',
    answer: 'readonly Boycott[]',
    day: '2019-08-01',
    ask: boycotts,
  }),
  statements: listed('statements', {
    title: 'Statements',
    sentence: 'Every statement so far: who said what to whom.',
    answer: 'readonly Statement[]',
    day: '2019-07-02',
    ask: statements,
  }),
  contested: listed('contested', {
    title: 'Contested claims',
    sentence:
      'The claims that one actor asserts and another denies: who, since when, by which source.',
    answer: 'readonly ContestedClaim[]',
    day: '2023-03-07',
    ask: contested,
  }),
  positions: listed('positions', {
    title: 'Positions on claims',
    sentence: 'Each actor’s position on each claim, since when and by which source.',
    answer: 'readonly Position[]',
    day: '2019-07-02',
    ask: positions,
  }),
} as const;
