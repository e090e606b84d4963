import * as fc from 'fast-check';
import { test } from 'vitest';
import { runs } from '../../support/holds';
import { machineAnswers, oracleAnswers } from './random/answers';
import { differences } from './random/compare';
import { type RandomLog, randomLogs, usualLogs } from './random/logs';

/** On how many random logs in all: `.ci/run` says 2,000, and by hand `BILATERAL_RUNS` says it. */
const count = Number(process.env.BILATERAL_ORACLE_RUNS ?? runs);
const half = Math.ceil(count / 2);

const agree = (logs: fc.Arbitrary<RandomLog>, numRuns: number): void => {
  fc.assert(
    fc.property(logs, (log) => {
      const found = machineAnswers(log);
      for (const [index, right] of oracleAnswers(log).entries()) {
        const told = differences(right, found[index]);
        if (told.length > 0)
          throw new Error(
            `question ${JSON.stringify(log.questions[index])}: the oracle against the library\n${told.join('\n')}`,
          );
      }
    }),
    { numRuns },
  );
};

test('the library answers random logs as plain arithmetic over the decisions does', () => {
  agree(usualLogs, half);
});

test('so it does where a measure is announced again against other countries', () => {
  agree(randomLogs, half);
});
