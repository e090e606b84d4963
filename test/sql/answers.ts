import { isDeepStrictEqual } from 'node:util';
import { asKnownAt, asOf, pipe, type Rows, timeline } from 'bilateral';
import type { Case } from './cases';

/** One row of the answer to one question of one log. */
export type Answer = {
  readonly log: number;
  readonly number: number;
  readonly family: string;
  readonly row: string;
  readonly value: unknown;
};

/** A database that gets logs and questions as text, and computes the answers by itself. */
export type Engine = {
  readonly name: string;
  /** The tables that it can tell. */
  readonly families: ReadonlySet<string>;
  readonly answers: (cases: readonly Case[]) => Promise<readonly Answer[]>;
  readonly close: () => Promise<void>;
};

/** What the library answers; logs and questions are numbered from 0. */
export const ownAnswers = (cases: readonly Case[]): readonly Answer[] =>
  cases.flatMap(({ projection, tables, log: written, questions }, log) => {
    const built = timeline(projection)(written);
    return questions.flatMap(({ asOf: point, knownAt }, number) => {
      const known = knownAt === undefined ? built : asKnownAt(knownAt)(built);
      // A state has rows under each name.
      const state = pipe(known, asOf(point)) as Readonly<Record<string, Rows<unknown>>>;
      return tables.flatMap((family) =>
        (state[family]?.entries() ?? []).map(([row, value]) => ({
          log,
          number,
          family,
          row,
          value,
        })),
      );
    });
  });

/** Where two sets of answers are not the same. */
export type Difference = { readonly where: string; readonly own: unknown; readonly sql: unknown };

/** Every row that only one side has, or that differs between the two. */
export const differencesOf = (
  own: readonly Answer[],
  sql: readonly Answer[],
): readonly Difference[] => {
  const [ours, theirs] = [own, sql].map(
    (answers) =>
      new Map(
        answers.map(({ log, number, family, row, value }) => [
          JSON.stringify([log, number, family, row]),
          value,
        ]),
      ),
  );
  const keys = new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]);
  return [...keys]
    .map((where) => ({ where, own: ours?.get(where), sql: theirs?.get(where) }))
    .filter(({ own: a, sql: b }) => !isDeepStrictEqual(a, b));
};
