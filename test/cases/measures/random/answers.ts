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
    return {
      tariff: comparedTariff(forComparison(oracle.tariffOn(facts, asked, when))),
      regime: comparedRegime(forComparison(oracle.tradeRegime(facts, asked, when))),
    };
  });
