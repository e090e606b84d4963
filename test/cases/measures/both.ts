import { describe, expect, it } from 'vitest';
import { type Announce, type Asked, announce, type Fact } from './facts';
import { machineOf } from './machine';
import { unlike } from './matching';
import { forComparison } from './neutral';
import { oracle } from './oracle/oracle';

export const heading = { measure: 'm', goods: ['HS 7208'] } as const;

export const announced = (id: string, on: string, more: Partial<Announce> = {}): Fact =>
  announce(id, on, 'example', {
    ...heading,
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    ...more,
  });

/** What is asked; absent: the duty on import of HS 7208 from Korea to the United States. */
type Question = Partial<Asked> & { readonly ask?: 'licence' };

/** What is tried, some facts, the answer, and the question. */
export type AskedCase = readonly [
  string,
  readonly Fact[],
  Readonly<Record<string, unknown>>,
  Question?,
];

/** Asks the oracle and the library at one point, in each case. */
export const inBothAsked = (cases: readonly AskedCase[], point: string): void => {
  const asked = cases.map(([title, facts, answer, question = {}]) => ({
    title,
    facts,
    answer,
    question,
  }));
  describe.each(asked)('should $title', ({ facts, answer, question: { ask, ...more } }) => {
    const question = { from: 'KOR', to: 'USA', goods: 'HS 7208', ...more };
    const expected = ask === 'licence' ? answer : { import: answer };

    it('in the oracle', () => {
      const told =
        ask === 'licence'
          ? oracle.tradeRegime(facts, question, { point })
          : oracle.tariffOn(facts, question, { point });
      expect(unlike(expected, forComparison(told))).toEqual([]);
    });

    it('in the library', () => {
      const machine = machineOf(facts);
      const told =
        ask === 'licence'
          ? machine.tradeRegime(question, point)
          : machine.tariffOn(question, point);
      expect(unlike(expected, told)).toEqual([]);
    });
  });
};

/** What is tried, some facts, the country from which goods go to the United States, and the answer. */
export type Case = readonly [string, readonly Fact[], string, Readonly<Record<string, unknown>>];

/** Asks for the duty on HS 7208 on 15 January 2020. */
export const inBoth = (cases: readonly Case[]): void =>
  inBothAsked(
    cases.map(([title, facts, from, answer]) => [title, facts, answer, { from }] as const),
    '2020-01-15',
  );
