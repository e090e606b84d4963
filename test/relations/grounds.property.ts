import {
  asKnownAt,
  asOf,
  boycotts,
  contested,
  disputes,
  measuresInForce,
  type PolicyEvent,
  positions,
  type Question,
  type Relations,
  relations,
  reviews,
  tariffOn,
  timeline,
  tradeRegime,
  trustedPartner,
  why,
} from 'bilateral';
import { arbitraryLog, laws } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { logFrom, routeOf } from '../cases/measures/machine';
import { randomLogs } from '../cases/measures/random/logs';
import { runs } from '../support/holds';

/** Cheap enough for two thousand logs wherever laws are tried on many. */
const tried = runs < 100 ? runs : Math.max(runs, 2000);

/** A day of a generated log, which is written as one. */
const day = (text: string) => text as `${number}-${number}-${number}`;

test('the grounds of a licence and of a duty give the answer, and each is needed', () => {
  let found = 0;
  fc.assert(
    fc.property(randomLogs, fc.nat(), ({ facts, questions }, choice) => {
      const log = logFrom(facts);
      const { asked, point, knownAt } = questions[choice % questions.length] ?? questions[0] ?? {};
      if (asked === undefined || point === undefined) return;
      const whole = timeline(relations)(log);
      const known = knownAt === undefined ? whole : asKnownAt(day(knownAt))(whole);
      for (const make of [tradeRegime, tariffOn]) {
        const ask: Question<Relations, unknown> = make(routeOf(asked));
        const from = (events: readonly PolicyEvent[]) =>
          ask(asOf(day(point))(timeline(relations)({ ...log, events })));
        const { value, grounds, alternatives, minimal } = why(ask, day(point))(known);
        for (const each of [grounds, ...alternatives]) expect(from(each)).toEqual(value);
        expect(minimal).toBe(true);
        for (const ground of grounds)
          expect(from(grounds.filter((each) => each !== ground)), ground.id).not.toEqual(value);
        found += grounds.length;
      }
    }),
    { numRuns: tried },
  );
  expect(found).toBeGreaterThan(0);
});

describe('the grounds of the answers about plausible logs', () => {
  const questions = {
    'a trade regime': tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid' }),
    'measures in force': measuresInForce(),
    'a trusted partner': trustedPartner({ by: 'JPN', of: 'KOR' }),
    disputes: disputes(),
    boycotts: boycotts(),
    reviews: reviews(),
    'what is contested': contested(),
    'who holds what': positions(),
  };
  it.each(
    laws(relations, { logs: arbitraryLog(), questions }, { runs: tried }).filter(({ name }) =>
      name.includes('grounds'),
    ),
  )('$name', ({ run }) => run());
});
