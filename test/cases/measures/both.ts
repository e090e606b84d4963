import { describe, expect, it } from 'vitest';
import { type Announce, announce, type Fact } from './facts';
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

/** What is tried, some facts, the country from which goods go to the United States, and the answer. */
export type Case = readonly [string, readonly Fact[], string, object];

const point = '2020-01-15';

/** Asks the oracle and the library for the duty on HS 7208 on 15 January 2020, in each case. */
export const inBoth = (cases: readonly Case[]): void => {
  describe.each(cases)('should %s', (_, facts, from, answer) => {
    const question = { from, to: 'USA', goods: 'HS 7208' };

    it('in the oracle', () => {
      const told = forComparison(oracle.tariffOn(facts, question, { point }));
      expect(unlike({ import: answer }, told)).toEqual([]);
    });

    it('in the library', () => {
      expect(unlike({ import: answer }, machineOf(facts).tariffOn(question, point))).toEqual([]);
    });
  });
};
