import { readFileSync } from 'node:fs';
import {
  asKnownAt,
  asOf,
  type DateLiteral,
  dispute,
  isLeft,
  pipe,
  type Question,
  type Relations,
  relations,
  type Timeline,
  tariffOn,
  timeline,
  tradeRegime,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { ask } from 'bilateral/query';
import { describe, expect, it } from 'vitest';
import { examples } from '../cases/measures/examples/examples';
import { logFrom, routeOf } from '../cases/measures/machine';
import { realDisputes, realStatuses } from '../support/disputes/real';
import { plain } from './by-hand';

const golden = JSON.parse(
  readFileSync(new URL('../cases/japan-korea/golden.json', import.meta.url), 'utf8'),
);

const answered = (of: Timeline<Relations>, query: object): never => {
  // Every timeline here is of a whole log of policy events.
  const answer = ask(of as typeof japanKorea)(query);
  if (isLeft(answer)) throw new Error(answer.left.message);
  return answer.right.value as never;
};

const argsOf = (args: unknown) => (typeof args === 'string' ? { id: args } : args);

describe('asked as JSON', () => {
  it.each(golden.segments as readonly never[])(
    'the case has the answers of the record: %o',
    (line) => {
      const { question, args, field, answers } = line as {
        question: string;
        args: unknown;
        field: string;
        answers: [string | null, string | null, unknown][];
      };
      const segments: { from: string | null; to: string | null; value: never }[] = answered(
        japanKorea,
        { verb: 'history', question, args: argsOf(args) },
      );
      for (const [from, to, expected] of answers) {
        const within = segments.filter(
          (each) =>
            (each.to === null || from === null || each.to > from) &&
            (each.from === null || to === null || each.from < to),
        );
        const told = within
          .map(({ value }) => (value === null ? null : value[field]))
          // Before its own baseline a log knows nothing.
          .filter((value) => from !== null || expected === null || value !== null);
        expect(told.length).toBeGreaterThan(0);
        for (const value of told) expect(value).toEqual(expected);
      }
    },
  );

  it.each(golden.points as readonly never[])('the case has the answers of a day: %o', (line) => {
    const { question, args, answer, ...point } = line as {
      question: string;
      args: unknown;
      answer: object;
      asOf: string;
      asKnownAt?: string;
    };
    const { asOf: on, asKnownAt: knownAt } = point;
    const known = knownAt === undefined ? {} : { knownAt };
    expect(
      answered(japanKorea, { verb: 'answer', question, args: argsOf(args), asOf: on, ...known }),
    ).toMatchObject(answer);
  });

  it.each(examples)('a worked example has the answer that it has by hand ($id)', (example) => {
    const { facts, ask: asks, question, point, knownAt } = example;
    const built = timeline(relations)(logFrom(facts));
    // The days are written by hand.
    const at = (day: string) => day as DateLiteral;
    const route = routeOf(question);
    const [name, byHand]: readonly [string, Question<Relations, unknown>] =
      asks === 'duty' ? ['tariffOn', tariffOn(route)] : ['tradeRegime', tradeRegime(route)];
    const seen = knownAt === undefined ? built : asKnownAt(at(knownAt))(built);
    expect(
      answered(built, {
        verb: 'answer',
        question: name,
        args: route,
        asOf: point,
        ...(knownAt === undefined ? {} : { knownAt }),
      }),
    ).toEqual(plain(pipe(seen, asOf(at(point)), byHand)));
  });

  it.each(realDisputes)('$dispute has the status that it has by hand', ({ dispute: id, log }) => {
    const built = timeline(relations)(log);
    for (const { on } of realStatuses.filter((each) => each.dispute === id))
      expect(
        answered(built, { verb: 'answer', question: 'dispute', args: { id }, asOf: on }),
      ).toEqual(plain(pipe(built, asOf(on as DateLiteral), dispute(id))));
  });
});
