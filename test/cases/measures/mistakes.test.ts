import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewOf } from '../../support/holds';
import { type Mistake, mistakes } from './oracle/mistakes';
import { machineAnswers, oracleAnswers } from './random/answers';
import { differences } from './random/compare';
import { type RandomLog, randomLogs } from './random/logs';

type Answered = { readonly log: RandomLog; readonly answers: readonly unknown[] };

const answered: Answered[] = [];

/** Random logs with the library's answers, generated as they are asked for and kept. */
const logs = function* (): Generator<Answered> {
  yield* answered;
  while (answered.length < 3_000) {
    const seed = answered.length + 1;
    for (const log of fc.sample(randomLogs, { seed, numRuns: 100 }))
      answered.push({ log, answers: machineAnswers(log) });
    yield* answered.slice(-100);
  }
};

// The names are the keys of the table, which `Object.entries` forgets.
const planted = Object.entries(mistakes) as readonly (readonly [Mistake, number])[];

describe('an oracle with the mistake', () => {
  it.each(fewOf(planted, 1))('that %s (rule %i) is told from the library', (mistake) => {
    for (const { log, answers } of logs())
      if (differences(answers, oracleAnswers(log, mistake)).length > 0) return;
    expect.fail(`none of ${answered.length} logs tells it from the library`);
  });
});
