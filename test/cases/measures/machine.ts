import {
  asKnownAt,
  asOf,
  type EventLog,
  isLeft,
  isSome,
  parseLog,
  pipe,
  relations,
  tariffOn,
  timeline,
  tradeRegime,
} from 'bilateral';
import type { Asked, Fact } from './facts';
import { eventsFrom, productOf } from './to-events';

/** The header of every log here: whoever acts first, and everybody else. */
export const headerOf = (facts: readonly Fact[]) => {
  const first = facts.find((fact) => fact.act === 'announce');
  return {
    parties: [first?.by ?? 'XAA', '*'] as const,
    offset: '+00:00',
  };
};

/** A log of some facts, whatever the rules of the rows say of them. */
export const logFrom = (facts: readonly Fact[]): EventLog => {
  const header = { format: 'bilateral-log', formatVersion: 1, ...headerOf(facts) };
  const lines = [header, ...eventsFrom(facts)].map((each) => JSON.stringify(each));
  const parsed = parseLog(`${lines.join('\n')}\n`);
  if (isLeft(parsed)) throw new Error(parsed.left.problems.map((each) => each.message).join('\n'));
  return parsed.right;
};

/** A question on a route, for `tariffOn` and `tradeRegime`. */
export const routeOf = ({ from, to, goods, firm, when }: Asked) => ({
  from,
  to,
  product: productOf(goods),
  ...(firm === undefined ? {} : { entity: firm }),
  ...(when === undefined ? {} : { when }),
});

/** The answers of the library, asked of some facts. */
export const machineOf = (facts: readonly Fact[]) => {
  const whole = timeline(relations)(logFrom(facts));
  // The dates are days written by hand or made from numbers of days.
  const at = (date: string) => date as `${number}-${number}-${number}`;
  const stateAt = (point: string, knownAt?: string) =>
    pipe(knownAt === undefined ? whole : asKnownAt(at(knownAt))(whole), asOf(at(point)));
  return {
    tariffOn: (asked: Asked, point: string, knownAt?: string) => {
      const answer = tariffOn(routeOf(asked))(stateAt(point, knownAt));
      return isSome(answer) ? answer.value : null;
    },
    tradeRegime: (asked: Asked, point: string, knownAt?: string) => {
      const answer = tradeRegime(routeOf(asked))(stateAt(point, knownAt));
      return isSome(answer) ? answer.value : null;
    },
  };
};
