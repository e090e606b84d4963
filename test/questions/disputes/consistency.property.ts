import { asOf, disputes, pipe, relations, retaliation, timeline, toNullable } from 'bilateral';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileLogs } from '../../../src/testing/arbitraries/hostile/logs';
import { holds } from '../../support/holds';

/** The disputes of logs that may break any rule, on days of their story and long after it. */
const standings = hostileLogs.map((log) => {
  const whole = timeline(relations)(log);
  return (['2019-07-01', '2019-07-03', '2019-07-08', '2021-01-01'] as const).flatMap((on) => {
    const state = pipe(whole, asOf(on));
    return disputes()(state).map((each) => ({
      each,
      original: each.proceedings.find(({ recourse }) => recourse === 'original'),
      held: toNullable(retaliation(each.dispute)(state)),
    }));
  });
});

type Standing = typeof standings extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

const always = (what: string, check: (standing: Standing) => void) =>
  it(what, () => holds(fc.property(standings, (all) => all.forEach(check))));

describe('whatever a log says of a dispute', () => {
  always('its stage and pause are those of its original proceeding', ({ each, original }) => {
    if (original === undefined) return;
    expect(original.paused !== null).toBe(each.paused);
    // What ended before the complaint was withdrawn keeps its own end.
    if (each.outcome !== 'withdrawn') expect(original.stage).toBe(each.stage);
  });

  always(
    'it has a level only with an authorisation, and an authorisation only by an act',
    ({ each, held }) => {
      expect(held?.authorised ?? false).toBe((held?.by ?? null) !== null);
      if (held?.authorised !== true) expect(each.level).toBeNull();
    },
  );

  always('nothing goes on after it is withdrawn, nor is halted', ({ each }) => {
    if (each.outcome !== 'withdrawn') return;
    expect(each.proceedings.filter(({ over }) => over === null)).toEqual([]);
    expect(each.proceedings.filter(({ paused }) => paused !== null)).toEqual([]);
  });

  always('it has one line of status at the most before adoption', ({ each }) => {
    // A request for consultations about compliance names the forum, and a log may start with it.
    if (each.requested !== null && each.adopted === null)
      expect(each.status.length).toBeLessThanOrEqual(1);
  });
});
