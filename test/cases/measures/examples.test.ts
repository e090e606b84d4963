import {
  append,
  audit,
  type EventLog,
  emptyLog,
  isRight,
  pipe,
  relations,
  tariffOn,
  timeline,
  why,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { examples } from './examples/examples';
import type { Fact } from './facts';
import { headerOf, machineOf, routeOf } from './machine';
import { unlike } from './matching';
import { eventsFrom } from './to-events';

/** A log to which the facts are appended one after the other, as they became known. */
const appended = (facts: readonly Fact[]): EventLog => {
  const { parties, offset } = headerOf(facts);
  const known = [...facts].sort((a, b) => a.on.localeCompare(b.on));
  const log = pipe(emptyLog({ parties, offset }), append(eventsFrom(known)));
  if (!isRight(log)) throw new Error(log.left.message);
  return log.right;
};

describe('a worked example', () => {
  it.each(examples)('$reason ($id)', ({ facts, ask, question, point, knownAt, answer }) => {
    const { tariffOn: tariff, tradeRegime: regime } = machineOf(facts);
    const found =
      ask === 'duty' ? tariff(question, point, knownAt) : regime(question, point, knownAt);
    expect(unlike(answer, found)).toEqual([]);
  });

  it.each(examples)('is appended whole, and nothing is wrong with it ($id)', ({ facts }) => {
    expect(audit(appended(facts)).map(({ message }) => message)).toEqual([]);
  });

  it.each(
    examples.flatMap((example) =>
      example.mustNotCite === undefined
        ? []
        : [{ ...example, acts: example.mustNotCite, id: example.id }],
    ),
  )('rests on no act for others ($id)', ({ facts, question, point, acts }) => {
    // The day is written by hand.
    const day = point as `${number}-${number}-${number}`;
    const timeOf = timeline(relations)(appended(facts));
    const cited = why(tariffOn(routeOf(question)), day)(timeOf).events.map(({ id }) => id);
    expect(acts.filter((act) => cited.some((each) => each === act))).toEqual([]);
  });
});
