import { describe, expect, it } from 'vitest';
import { examples } from './examples/examples';
import { unlike } from './matching';
import { forComparison } from './neutral';
import { oracle } from './oracle/oracle';

describe('the oracle, on the worked examples', () => {
  it.each(examples)('$reason ($id)', ({ facts, ask, question, point, knownAt, answer }) => {
    const when = knownAt === undefined ? { point } : { point, knownAt };
    const found =
      ask === 'duty'
        ? oracle.tariffOn(facts, question, when)
        : oracle.tradeRegime(facts, question, when);
    expect(unlike(answer, forComparison(found))).toEqual([]);
  });
});
