import type { TradeRegime } from 'bilateral';
import { machineOf } from '../machine';
import { forComparison } from '../neutral';
import { dateOf, dayOf } from '../oracle/days';
import type { Mistake } from '../oracle/mistakes';
import { oracle } from '../oracle/oracle';
import { comparedRegime, comparedTariff } from './compare';
import type { RandomLog } from './logs';

/** After how many days it is compared what is to come. */
const later: readonly number[] = [1, 2, 3, 5, 8];

const lists = ['inactive', 'exceptions', 'restrictions', 'undated', 'measures'] as const;

/** An answer on a trade regime; null where it says nothing of the day itself, but perhaps what is to come. */
const told = <
  Regime extends Pick<TradeRegime, 'licence'> & Record<(typeof lists)[number], readonly unknown[]>,
>(
  regime: Regime | null,
): Regime | null =>
  regime !== null && regime.licence === null && lists.every((list) => regime[list].length === 0)
    ? null
    : regime;

/** What the oracle answers to the questions on a random log, with a mistake planted or without. */
export const oracleAnswers = (
  { facts, questions }: RandomLog,
  planted?: Mistake,
): readonly unknown[] =>
  questions.map(({ asked, ...day }) => {
    const when = planted === undefined ? day : { ...day, planted };
    const regime = told(oracle.tradeRegime(facts, asked, when));
    return {
      tariff: comparedTariff(forComparison(oracle.tariffOn(facts, asked, when))),
      regime: comparedRegime(forComparison(regime)),
      coming:
        regime === null ? null : later.map((days) => oracle.licenceAfter(facts, asked, when, days)),
    };
  });

/** The licence that an answer says for a later day. */
const licenceOn = ({ licence, upcoming }: TradeRegime, date: string): TradeRegime['licence'] => {
  const last = upcoming.findLast(({ on }) => on <= date);
  return last === undefined ? licence : last.licence;
};

/** What the library answers to them. */
export const machineAnswers = ({ facts, questions }: RandomLog): readonly unknown[] => {
  const { tariffOn, tradeRegime } = machineOf(facts);
  return questions.map(({ asked, point, knownAt }) => {
    const regime = told(tradeRegime(asked, point, knownAt));
    return {
      tariff: comparedTariff(tariffOn(asked, point, knownAt)),
      regime: comparedRegime(regime),
      coming:
        regime === null
          ? null
          : later.map((days) => licenceOn(regime, dateOf(dayOf(point) + days))),
    };
  });
};
