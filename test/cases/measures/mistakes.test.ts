import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewOf } from '../../support/holds';
import { type Mistake, mistakes } from './oracle/mistakes';
import { machineAnswers, oracleAnswers } from './random/answers';
import { differences } from './random/compare';
import { endingLogs } from './random/ending-logs';
import { inclusiveLogs, type RandomLog, randomLogs, shortExceptionLogs } from './random/logs';

type Answered = { readonly log: RandomLog; readonly answers: readonly unknown[] };

/** Returns random logs with the library's answers. They are made as they are asked for, and kept. */
const answeredLogs = (random: fc.Arbitrary<RandomLog>): (() => Iterable<Answered>) => {
  const answered: Answered[] = [];
  return function* () {
    yield* answered;
    while (answered.length < most) {
      const seed = answered.length + 1;
      for (const log of fc.sample(random, { seed, numRuns: 100 }))
        answered.push({ log, answers: machineAnswers(log) });
      yield* answered.slice(-100);
    }
  };
};

const most = 3_000;
const logs = answeredLogs(randomLogs);
const logsWithInclusive = answeredLogs(inclusiveLogs);
const logsWithShortExceptions = answeredLogs(shortExceptionLogs);
const logsWithEnds = answeredLogs(endingLogs);

/** Few random logs have what shows these mistakes. */
const logsFor = (mistake: Mistake): Iterable<Answered> => {
  if (mistake === 'an inclusive duty that adds nothing displaces others')
    return logsWithInclusive();
  if (mistake === 'an amendment outlives the announcement that it amends') return logsWithEnds();
  return mistake === 'what an announcement for a time excludes ends earlier exclusions for good'
    ? logsWithShortExceptions()
    : logs();
};

// The names are the keys of the table, which `Object.entries` forgets.
const planted = Object.entries(mistakes) as readonly (readonly [Mistake, number])[];

describe('an oracle with the mistake', () => {
  it.each(fewOf(planted, 1))(
    'that %s (rule %i) is told from the library',
    (mistake) => {
      for (const { log, answers } of logsFor(mistake))
        if (differences(answers, oracleAnswers(log, mistake)).length > 0) return;
      expect.fail(`none of ${most} logs tells it from the library`);
      // A mistake that few logs show takes many of them, which takes long on a busy machine.
    },
    300_000,
  );
});
