import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mistake, mistakes } from './oracle/mistakes';
import { oracleAnswers } from './random/answers';
import { differences } from './random/compare';
import { randomLogs } from './random/logs';

/** Generated as they are asked for: most mistakes show on one of the first. */
const logs = function* () {
  for (let seed = 1; seed <= 30; seed += 1) yield* fc.sample(randomLogs, { seed, numRuns: 100 });
};

// The names are the keys of the table, which `Object.keys` forgets.
const planted = Object.entries(mistakes) as readonly (readonly [Mistake, number])[];

describe('a mistake in precedence', () => {
  it.each(planted)('that %s (rule %i) changes an answer on some random log', (mistake) => {
    let tried = 0;
    for (const log of logs()) {
      tried += 1;
      if (differences(oracleAnswers(log), oracleAnswers(log, mistake)).length > 0) return;
    }
    expect.fail(`none of ${tried} logs tells "${mistake}" from the rules`);
  });
});
