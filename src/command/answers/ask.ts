import type { Asked, Command, Given, Outcome } from '../contract/command';
import { misused } from '../contract/failure';
import { isGiven, seeing, textGiven } from '../contract/options';
import { textOf } from '../input/files';
import { openTimeline } from '../input/log-source';
import { argumentsFrom, jsonFrom, questionFrom } from '../input/question';
import { seenFrom } from '../input/seen';
import { answered } from './answering';

const run = async (asked: Asked): Promise<Outcome> => {
  const { rest, timeline } = await openTimeline(asked);
  const query = await queryFrom(asked, rest);
  const { isLeft } = await import('bilateral');
  const { askMany } = await import('bilateral/query');
  const queries: readonly unknown[] = Array.isArray(query) ? query : [query];
  const answers = askMany(timeline)(queries);
  const [only] = answers;
  if (!Array.isArray(query)) {
    if (only === undefined || isLeft(only)) throw misused(only?.left.message ?? 'No query.');
    return answered(query as object, only.right);
  }
  return {
    _tag: 'Answered',
    status: answers.some(isLeft) ? 'differs' : 'done',
    json: () =>
      answers.map((answer) =>
        isLeft(answer) ? { problem: answer.left } : { answer: answer.right },
      ),
    lines: (style) =>
      answers.flatMap((answer, at) => [
        ...(at === 0 ? [] : ['']),
        ...(isLeft(answer)
          ? [style.bad(`Query ${at + 1} cannot be answered:`), answer.left.message]
          : answered(queries[at] as object, answer.right).lines(style)),
      ]),
  };
};

const queryFrom = async (asked: Asked, rest: readonly string[]): Promise<unknown> => {
  const [first, ...words] = rest;
  if (first === undefined) throw misused('Name a verb, or give a query as JSON.');
  if (/^[{[]/.test(first)) return jsonFrom('QUERY', first);
  if (first === '-') return jsonFrom('QUERY', await textOf(asked.io, '-'));
  if (first.startsWith('@')) return jsonFrom('QUERY', await textOf(asked.io, first.slice(1)));
  return { verb: first, ...(await askedBy(first, words)), ...(await optionsIn(asked.given)) };
};

const askedBy = async (verb: string, words: readonly string[]): Promise<object> => {
  const ofVerb = { events: ['id', 'type', 'clock'], related: ['id'], rows: ['table', 'row'] };
  if (Object.hasOwn(ofVerb, verb)) {
    // The cast is safe: `Object.hasOwn` has found `verb` among the keys.
    const args = argumentsFrom(words, ofVerb[verb as keyof typeof ofVerb], verb);
    return Object.keys(args).length === 0 ? {} : { args };
  }
  return words.length === 0 ? {} : questionFrom(words);
};

const named = { asof: 'asOf', from: 'from', to: 'to', by: 'by', after: 'after' } as const;

const optionsIn = async (given: Given): Promise<object> => {
  const limit = textGiven(given, 'limit');
  const texts = Object.entries(named).flatMap(([option, field]) => {
    const text = textGiven(given, option);
    return text === undefined ? [] : [[field, text]];
  });
  return {
    ...Object.fromEntries(texts),
    ...(limit === undefined ? {} : { limit: countFrom('--limit', limit) }),
    ...(isGiven(given, 'internals') ? { internals: true } : {}),
    ...(await seenFrom(given)),
  };
};

const countFrom = (option: string, text: string): number => {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw misused(`${option}: expected a whole number of 1 or more, found "${text}".`);
  return count;
};

export const ask: Command = {
  name: 'ask',
  summary: 'any query, as arguments or as JSON',
  operands: 'LOG QUERY | LOG VERB [QUESTION] [ARGUMENT...]',
  details:
    'QUERY is JSON, or @FILE, or - for standard input; a list of queries is answered one by one. The verbs are answer, history, why, revisions, certainty, changes, upcoming, events, unsettled, related and rows.',
  options: [
    ...seeing,
    { flags: '--asof DATE', about: 'the point in valid time' },
    {
      flags: '--from DATE',
      about: 'for changes: the first of the two days; for events: the first day of the period',
    },
    {
      flags: '--to DATE',
      about:
        'for changes: the second of the two days; for events: the first day that is left out; for history: intervals that begin after this day are left out',
    },
    {
      flags: '--by STEP',
      about: 'how finely: day compares the answers at the ends of days; instant sees every change',
      choices: ['day', 'instant'],
    },
    {
      flags: '--limit N',
      about:
        'give at most N items of a list; if there are more, the answer has a field "next": pass its value as --after',
    },
    {
      flags: '--after CURSOR',
      about: 'give the items after CURSOR, the value of "next" in the previous answer',
    },
    {
      flags: '--internals',
      about: 'also give the fields of a row that the library keeps for itself',
    },
  ],
  examples: [
    {
      line: 'bilateral ask --case japan-korea events --from 2019-07-01 --to 2019-07-05',
      does: 'the events of some days',
    },
    {
      line: `bilateral ask --case japan-korea '{"verb":"answer","question":"rulings","asOf":"2018-12-31"}' --json`,
      does: 'a query in the JSON that a service takes, and its answer as JSON',
    },
    {
      line: 'bilateral ask --case japan-korea rows disputes DS590 --asof 2020-01-01',
      does: 'one row of a table',
    },
  ],
  run,
};
