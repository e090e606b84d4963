import { machineOf } from '../machine';
import { forComparison } from '../neutral';
import type { Mistake } from '../oracle/mistakes';
import { oracle } from '../oracle/oracle';
import { comparedRegime, comparedTariff } from './compare';
import type { RandomLog } from './logs';

/** What the oracle answers to the questions on a random log, with a mistake planted or without. */
export const oracleAnswers = (
  { facts, questions }: RandomLog,
  planted?: Mistake,
): readonly unknown[] =>
  questions.map(({ asked, ...day }) => {
    const when = planted === undefined ? day : { ...day, planted };
    const regime = oracle.tradeRegime(facts, asked, when);
    return {
      tariff: comparedTariff(forComparison(oracle.tariffOn(facts, asked, when))),
      regime: comparedRegime(forComparison(regime)),
    };
  });

/** What the library answers to them. */
export const machineAnswers = ({ facts, questions }: RandomLog): readonly unknown[] => {
  const { tariffOn, tradeRegime } = machineOf(facts);
  return questions.map(({ asked, point, knownAt }) => {
    const regime = tradeRegime(asked, point, knownAt);
    return {
      tariff: comparedTariff(tariffOn(asked, point, knownAt)),
      regime: comparedRegime(regime),
    };
  });
};
