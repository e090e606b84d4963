import {
  append,
  asKnownAt,
  asOf,
  boycotts,
  clearance,
  contested,
  disputes,
  entity,
  licence,
  licences,
  measuresInForce,
  none,
  orThrow,
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
import { act, exportBan, logOf } from '../support/policy';

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
  if (runs >= 50) expect(found).toBeGreaterThan(0);
});

const declared = act(
  'declared',
  'CoverageDeclared',
  '2017-01-01',
  {
    coverage: 'licensing',
    subjects: ['licensing', 'sanctions'],
    routes: [{ from: '*', to: '*' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2017-01-01',
    checkedUntil: '2030-12-31',
  },
  { recordedAt: '2031-01-01' },
);

test('the grounds of a clearance give the answer, also where acts name a firm or a union', () => {
  let unions = 0;
  fc.assert(
    fc.property(randomLogs, fc.nat(), fc.boolean(), ({ facts, questions }, choice, isNoted) => {
      const noted = isNoted ? facts : facts.filter(({ act }) => act !== 'membership');
      const log = orThrow(append([declared])(logFrom(noted)));
      const { asked, point, knownAt } = questions[choice % questions.length] ?? questions[0] ?? {};
      if (asked === undefined || point === undefined) return;
      const whole = timeline(relations)(log);
      const known = knownAt === undefined ? whole : asKnownAt(day(knownAt))(whole);
      const ask = clearance(routeOf(asked));
      const from = (events: readonly PolicyEvent[]) =>
        ask(asOf(day(point))(timeline(relations)({ ...log, events })));
      const { value, events, grounds, alternatives, minimal } = why(ask, day(point))(known);
      for (const each of [events, grounds, ...alternatives]) expect(from(each)).toEqual(value);
      if (minimal)
        for (const ground of grounds)
          expect(from(grounds.filter((each) => each !== ground)), ground.id).not.toEqual(value);
      if (value.reasons.some(({ because }) => because === 'union-not-known')) unions += 1;
    }),
    { numRuns: tried },
  );
  if (runs >= 50) expect(unions).toBeGreaterThan(0);
});

test('the grounds of a record of a firm and of lists of licences give the answer', () => {
  let found = 0;
  fc.assert(
    fc.property(randomLogs, fc.nat(), ({ facts, questions }, choice) => {
      const log = logFrom(facts);
      const { point, knownAt } = questions[choice % questions.length] ?? questions[0] ?? {};
      if (point === undefined) return;
      const whole = timeline(relations)(log);
      const known = knownAt === undefined ? whole : asKnownAt(day(knownAt))(whole);
      const asks: readonly Question<Relations, unknown>[] = [
        entity('Alpha'),
        entity('beta steel and co'),
        licences(),
        licence('l0'),
      ];
      for (const ask of asks) {
        const from = (events: readonly PolicyEvent[]) =>
          ask(asOf(day(point))(timeline(relations)({ ...log, events })));
        const { value, events, grounds, alternatives } = why(ask, day(point))(known);
        for (const each of [events, grounds, ...alternatives]) expect(from(each)).toEqual(value);
        found += grounds.length;
      }
    }),
    { numRuns: tried },
  );
  if (runs >= 50) expect(found).toBeGreaterThan(0);
});

describe('the grounds of a record of a firm that an exclusion names', () => {
  const excluded = act('excluded', 'ExclusionGranted', '2019-08-01', {
    measure: 'm',
    products: ['acid'],
    entities: ['Beta Steel & Co.'],
  });
  const announced = (occurred: string) =>
    act('announced', 'MeasureAnnounced', occurred, {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['photoresist'],
      licence: 'individual',
    });
  const ask = entity('beta steel and co');

  it('should include the announcement of the measure, also if it is on other goods', () => {
    const whole = timeline(relations)(logOf(announced('2019-07-01'), excluded));
    const { value, grounds } = why(ask, '2020-01-01')(whole);
    expect(value).toMatchObject({ value: { measures: [{ measure: 'm', products: ['acid'] }] } });
    expect(grounds.map(({ id }) => id)).toEqual(['announced', 'excluded']);
  });

  it('should be none before the measure is announced', () => {
    const whole = timeline(relations)(logOf(excluded, announced('2019-09-01')));
    expect(why(ask, '2019-08-15')(whole)).toMatchObject({ value: none, grounds: [] });
  });
});

describe('the grounds of a doubt about a union', () => {
  const union = { by: { country: 'EUN', sector: 'GOV' } } as const;
  const ban = { ...exportBan('2019-07-01'), ...union };
  const baseline = act(
    'baseline',
    'LicenceRegimeNoted',
    '2019-07-01',
    { from: 'EUN', to: 'KOR', products: '*', licence: 'individual' },
    union,
  );
  const ask = clearance({ from: 'DEU', to: 'KOR', product: 'HS:281111' });

  it.each([
    ['a measure of the union', ban],
    ['a baseline of trade with the union', baseline],
  ])('are the declaration and %s', (_, named) => {
    const whole = timeline(relations)(logOf(named, declared));
    const { value, grounds } = why(ask, '2020-01-01')(whole);
    expect(value.reasons.map(({ because }) => because)).toEqual(['union-not-known']);
    expect(grounds.map(({ id }) => id).sort()).toEqual([named.id, 'declared'].sort());
    const alone = why(ask, '2020-01-01')(timeline(relations)(logOf(named)));
    expect(alone.value.reasons.map(({ because }) => because)).toContain('union-not-known');
    expect(alone.grounds.map(({ id }) => id)).toEqual([named.id]);
  });

  it('are also a later announcement that takes in only a firm of the union', () => {
    const scope = {
      measure: 'ban',
      instrument: 'export-ban',
      flow: 'export',
      products: '*',
    } as const;
    const first = act('first', 'MeasureAnnounced', '2019-07-01', {
      ...scope,
      against: 'CHN',
      licence: 'prohibited',
    });
    const second = act('second', 'MeasureAnnounced', '2019-08-01', {
      ...scope,
      against: ['CHN', 'EUN'],
      partners: ['EUN'],
      entities: ['Acme'],
      licence: 'prohibited',
    });
    const toGermany = clearance({ from: 'JPN', to: 'DEU', product: 'HS:281111' });
    const { value, grounds } = why(
      toGermany,
      '2020-01-01',
    )(timeline(relations)(logOf(first, second, declared)));
    expect(value.reasons.map(({ because }) => because)).toContain('union-not-known');
    expect(grounds.map(({ id }) => id)).toContain('second');
  });

  it('should not name an act of the union before it acted', () => {
    const { value } = why(ask, '2019-06-30')(timeline(relations)(logOf(ban, declared)));
    expect(value.verdict).toBe('clear');
  });
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
