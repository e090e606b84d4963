import { type EventInput, isSome, tariffOn, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { ask, covered, firm, hs } from '../clearance/asked';

const eccn = { scheme: 'ECCN', code: '3A090' };
const noted = act('n', 'ProductNoted', '2017-01-01', {
  product: 'chip',
  codes: [],
  partOf: [hs('854231'), eccn],
});
const memberships = ['EAC', 'ECOWAS'].map((group) =>
  act(`KOR-${group}`, 'MembershipNoted', '2017-01-01', { group, member: 'KOR' } as never),
);
const everywhere = act('covered', 'CoverageDeclared', '2021-01-01', {
  ...(covered as { data: object }).data,
  subjects: ['licensing', 'sanctions', 'memberships'],
} as never);

const route = {
  from: 'JPN',
  to: 'KOR',
  product: 'chip',
  entity: 'Acme Ltd.',
  when: ['x', 'y'],
} as const;

const announced = (id: string, occurred: string, more: object) =>
  act(id, 'MeasureAnnounced', occurred, {
    measure: 'm',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: '*',
    products: '*',
    ...more,
  } as never);

const ways = ['MeasureLifted', 'ExclusionGranted', 'MeasureSuspended'] as const;

/** A measure with a rule for some scope, which an act then ends, and what is announced afterwards. */
const logs = (scope: object, later: object, terms: readonly [object, object]) =>
  ways.map((way): readonly EventInput[] => [
    noted,
    firm,
    ...memberships,
    announced('all', '2019-07-01', terms[0]),
    announced('own', '2019-07-01', { ...scope, ...terms[0] }),
    act('out', way, '2019-09-01', { measure: 'm', products: '*', ...scope } as never),
    announced('later', '2019-11-01', { ...later, ...terms[1] }),
    everywhere,
  ]);

/** What an act ended and what was announced later: neither scope lies within the other. */
const overlapping: readonly (readonly [string, object, object])[] = [
  ['codes of two schemes', { products: [eccn] }, { products: [hs('854231')] }],
  ['codes of two schemes, the other way', { products: [hs('8542')] }, { products: [eccn] }],
  ['two unions', { partners: ['EAC'] }, { partners: ['ECOWAS'] }],
  ['two unions, named in "against"', { partners: ['EAC'] }, { against: ['ECOWAS'] }],
  [
    'two unions, on narrower goods',
    { partners: ['EAC'] },
    { partners: ['ECOWAS'], products: [eccn] },
  ],
  ['two conditions', { when: ['x'] }, { when: ['y'] }],
  ['a firm on wider goods', { products: [hs('854231')] }, { entities: ['Acme'] }],
  [
    'a firm in all countries',
    { partners: ['KOR'] },
    { entities: ['Acme'], products: [hs('854231')] },
  ],
  ['a country on wider goods', { products: [hs('854231')] }, { partners: ['KOR'] }],
  ['a condition on wider goods', { products: [hs('854231')] }, { when: ['x'] }],
];

/** What an act ended is narrower than what was announced later, by the first point in which they differ. */
const narrower: readonly (readonly [string, object, object])[] = [
  ['a code, and its heading later', { products: [hs('854231')] }, { products: [hs('8542')] }],
  ['a country, and all later', { partners: ['KOR'] }, {}],
  [
    'a country, and all later on narrower goods',
    { partners: ['KOR'] },
    { products: [hs('854231')] },
  ],
  ['a country, and its union later', { partners: ['KOR'] }, { against: ['EAC'] }],
  ['a firm, and its country later', { entities: ['Acme'] }, { partners: ['KOR'] }],
  ['a condition, and a firm later', { when: ['x'] }, { entities: ['Acme'] }],
];

/** What was announced later lies within what an act ended. */
const within: readonly (readonly [string, object, object])[] = [
  ['the same scope', { products: [eccn] }, { products: [eccn] }],
  ['codes of both schemes', { products: [eccn] }, { products: [hs('854231'), eccn] }],
  ['a firm', { products: [eccn] }, { products: [eccn], entities: ['Acme'] }],
  ['one of two unions', { partners: ['EAC'] }, { against: ['EAC', 'ECOWAS'] }],
];

const terms = [{ licence: 'individual' }, { licence: 'specified-bulk' }] as const;
const duties = [5, 10].map((percent) => ({ instrument: 'export-tax', duty: { percent } }));
const rates = [duties[0] ?? {}, duties[1] ?? {}] as const;

const regimeOf = (events: readonly EventInput[]) => {
  const answer = tradeRegime(route)(stateOf(logOf(...events), '2020-06-01'));
  return isSome(answer) ? answer.value : null;
};

const taxOf = (events: readonly EventInput[]) => {
  const answer = tariffOn(route)(stateOf(logOf(...events), '2020-06-01'));
  return isSome(answer) ? answer.value.export : null;
};

describe('a measure announced again after an act ended it for an overlapping scope', () => {
  it.each(overlapping)('should ask for its licence: %s', (_, scope, later) => {
    for (const events of logs(scope, later, terms)) {
      const regime = regimeOf(events);
      expect(regime).toMatchObject({ exact: true, authorised: false, inactive: [] });
      expect(regime?.licence).not.toBe('none');
      expect(regime?.licence).not.toBe(null);
      expect(ask(route, ...events).verdict).toBe('restricted');
    }
  });

  it.each(overlapping)('should leave its duty open: %s', (_, scope, later) => {
    for (const events of logs(scope, later, rates))
      expect(taxOf(events)).toMatchObject({
        duties: [],
        unknown: [{ measure: 'm' }],
        inactive: [],
        additional: null,
      });
  });

  it.each(overlapping)('should leave its quota open: %s', (_, scope, later) => {
    const quotas = [1, 2].map((quantity) => ({
      instrument: 'export-quota',
      quota: { quantity, unit: 't', per: 'year' },
    }));
    for (const events of logs(scope, later, [quotas[0] ?? {}, quotas[1] ?? {}])) {
      const { restrictions, inactive } = regimeOf(events) ?? {};
      expect(inactive).toEqual([]);
      expect(restrictions).toMatchObject([{ measure: 'm' }]);
      expect(restrictions?.[0]?.quota).toBe(undefined);
    }
  });

  it.each(overlapping)('should stay ended until it is announced: %s', (_, scope, later) => {
    for (const events of logs(scope, { ...later, effectiveFrom: '2020-07-01' }, terms))
      expect(regimeOf(events)).toMatchObject({
        licence: null,
        inactive: [{ measure: 'm', act: 'out' }],
      });
  });
});

describe('a measure announced again after an act ended it for a narrower scope', () => {
  it.each(narrower)('should stay ended: %s', (_, scope, later) => {
    for (const events of logs(scope, later, terms)) {
      expect(regimeOf(events)).toMatchObject({
        licence: null,
        inactive: [{ measure: 'm', act: 'out' }],
      });
    }
    for (const events of logs(scope, later, rates))
      expect(taxOf(events)).toMatchObject({ additional: 0, inactive: [{ act: 'out' }] });
  });
});

describe('a measure announced again for all or a part of what an act ended', () => {
  it.each(within)('should be in force with its terms: %s', (_, scope, later) => {
    for (const events of logs(scope, later, terms))
      expect(ask(route, ...events)).toMatchObject({
        verdict: 'restricted',
        regime: { inactive: [] },
      });
    const [lifted = []] = logs(scope, later, rates);
    expect(taxOf(lifted)?.inactive).toEqual([]);
  });
});
