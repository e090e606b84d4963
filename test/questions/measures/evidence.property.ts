import type { Tariff, TradeRegime } from 'bilateral';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsaidDuties, unsaidLicence } from '../../cases/measures/evidence';
import { machineOf } from '../../cases/measures/machine';
import { type RandomLog, randomLogs } from '../../cases/measures/random/logs';
import { runs } from '../../support/holds';

type Answers = { readonly tariff: Tariff | null; readonly regime: TradeRegime | null };

const answersOn = ({ facts, questions }: RandomLog): readonly Answers[] => {
  const { tariffOn, tradeRegime } = machineOf(facts);
  return questions.map(({ asked, point, knownAt }) => ({
    tariff: tariffOn(asked, point, knownAt),
    regime: tradeRegime(asked, point, knownAt),
  }));
};

const unsaid = ({ facts }: RandomLog, { tariff, regime }: Answers): readonly string[] => [
  ...unsaidDuties(facts, tariff),
  ...unsaidLicence(facts, regime),
];

test('no answer says that nothing is owed or no licence needed unless an act it names says so', () => {
  fc.assert(
    fc.property(randomLogs, (log) => {
      for (const [index, answers] of answersOn(log).entries())
        expect(unsaid(log, answers), JSON.stringify(log.questions[index])).toEqual([]);
    }),
    { numRuns: runs },
  );
});

const takingNullForNought = (side: Tariff['import']): Tariff['import'] =>
  side && { ...side, additional: side.additional ?? 0 };

/** Mistakes of an answer that says more than the acts do. */
const mistakes: Readonly<Record<string, (answers: Answers) => Answers>> = {
  'a duty that no act states counts as 0': ({ tariff, regime }) => ({
    tariff: tariff && {
      import: takingNullForNought(tariff.import),
      export: takingNullForNought(tariff.export),
    },
    regime,
  }),
  'a licence that no act states counts as none': ({ tariff, regime }) => ({
    tariff,
    regime: regime && { ...regime, licence: regime.licence ?? 'none' },
  }),
  'an answer of none names no act': ({ tariff, regime }) => ({
    tariff,
    regime: regime?.licence === 'none' ? { ...regime, acts: [] } : regime,
  }),
  'an answer of 0 names no act': ({ tariff, regime }) => ({
    tariff:
      tariff?.import?.additional === 0
        ? { ...tariff, import: { ...tariff.import, duties: [], inactive: [] } }
        : tariff,
    regime,
  }),
};

test.each(Object.entries(mistakes))('the law above tells that %s', (_, mistaken) => {
  const logs = fc.sample(randomLogs, { seed: 1, numRuns: 100 });
  const told = logs.some((log) =>
    answersOn(log).some((answers) => unsaid(log, mistaken(answers)).length > 0),
  );
  expect(told).toBe(true);
});
