import { type EventInput, isSome, tariffOn } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { ask, covered, hs } from './asked';

const announced = (id: string, more: object) =>
  act(id, 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: '*',
    products: '*',
    ...more,
  } as never);
const baseline = (id: string, more: object) =>
  act(id, 'LicenceRegimeNoted', '2019-07-01', {
    from: 'JPN',
    to: 'KOR',
    products: '*',
    ...more,
  } as never);
const member = (country: string, group: string) =>
  act(`${country}-${group}`, 'MembershipNoted', '2017-01-01', { group, member: country } as never);
const memberships = ['JPN', 'KOR'].flatMap((each) => [member(each, 'EAC'), member(each, 'ECOWAS')]);
const everywhere = act('covered', 'CoverageDeclared', '2021-01-01', {
  ...(covered as { data: object }).data,
  subjects: ['licensing', 'sanctions', 'memberships'],
} as never);
const chip = act('n', 'ProductNoted', '2017-01-01', {
  product: 'chip',
  codes: [],
  partOf: [hs('854231'), { scheme: 'ECCN', code: '3A090' }],
});
const asked = (...events: readonly EventInput[]) =>
  ask({ product: 'chip', when: ['x', 'y'] }, chip, ...memberships, ...events, everywhere);

/** Two narrower scopes, of which neither lies within the other. */
const pairs: readonly (readonly [string, object, object])[] = [
  ['two unions of the country', { partners: ['EAC'] }, { partners: ['ECOWAS'] }],
  [
    'two unions, on wider and narrower goods',
    { partners: ['EAC'] },
    { partners: ['ECOWAS'], products: [hs('854231')] },
  ],
  ['two conditions', { when: ['x'] }, { when: ['y'] }],
  [
    'codes of two schemes',
    { products: [hs('854231')] },
    { products: [{ scheme: 'ECCN', code: '3A090' }] },
  ],
];

describe('clearance under rules of one measure for scopes of which none is nearer', () => {
  it.each(pairs)('should follow the strictest licence: %s', (_, one, other) => {
    for (const [some, others] of [
      [one, other],
      [other, one],
    ]) {
      const rules = [
        announced('a', { ...some, licence: 'none' }),
        announced('b', { ...others, licence: 'individual' }),
      ];
      for (const events of [rules, rules.toReversed()])
        expect(asked(...events)).toMatchObject({
          verdict: 'restricted',
          regime: { licence: 'individual', exact: true, acts: ['b'] },
        });
      const none = announced('b', { ...others, licence: 'none' });
      expect(asked(announced('a', { ...some, licence: 'none' }), none).verdict).toBe('clear');
    }
  });

  it.each(pairs)(
    'should restrict it where one asks for a licence of unknown kind: %s',
    (_, one, other) => {
      for (const [some, others] of [
        [one, other],
        [other, one],
      ])
        expect(
          asked(announced('a', { ...some, licence: 'none' }), announced('b', others ?? {})),
        ).toMatchObject({
          verdict: 'restricted',
          regime: { licence: null, exact: false },
        });
    },
  );

  it.each(pairs)('should leave open a quota on which they differ: %s', (_, one, other) => {
    const [small, large] = [1, 2].map((quantity) => ({ quantity, unit: 't', per: 'year' }));
    const events = [
      announced('a', { ...one, licence: 'none', quota: small }),
      announced('b', { ...other, licence: 'none', quota: large }),
    ];
    const { verdict, regime } = asked(...events);
    expect(verdict).toBe('restricted');
    expect(regime?.restrictions).toMatchObject([{ measure: 'm' }]);
    expect(regime?.restrictions[0]?.quota).toBe(undefined);
  });

  it('should leave open a quota on which they differ, for goods that may have other codes', () => {
    const [small, large] = [1, 2].map((quantity) => ({ quantity, unit: 't', per: 'year' }));
    const some = act('n', 'ProductNoted', '2017-01-01', { product: 'chip', codes: [hs('854231')] });
    const { verdict, regime } = ask(
      { product: 'chip' },
      some,
      ...memberships,
      announced('a', { partners: ['EAC'], licence: 'none', quota: small }),
      announced('b', { partners: ['ECOWAS'], licence: 'none', quota: large }),
      everywhere,
    );
    expect(verdict).toBe('restricted');
    expect(regime?.restrictions).toMatchObject([{ measure: 'm' }]);
  });

  it.each(pairs)('should leave open a duty on which they differ: %s', (_, one, other) => {
    const events = [5, 10].map((percent, at) =>
      announced(`a${at}`, {
        ...(at === 0 ? one : other),
        instrument: 'export-tax',
        duty: { percent },
      }),
    );
    const route = { from: 'JPN', to: 'KOR', product: 'chip', when: ['x', 'y'] };
    const answer = tariffOn(route)(stateOf(logOf(chip, ...memberships, ...events), '2020-06-01'));
    expect(isSome(answer) ? answer.value.export : null).toMatchObject({
      duties: [],
      unknown: [{ measure: 'm' }],
      additional: null,
    });
  });

  it.each(pairs)('but follow one where the other has ended: %s', (_, one, other) => {
    const ended = { ...other, licence: 'individual', effectiveUntil: '2020-01-01' };
    const events = [announced('a', { ...one, licence: 'none' }), announced('b', ended)];
    expect(asked(...events).verdict).toBe('clear');
  });

  it('but follow one where the other is wider', () => {
    const wide = announced('wide', { licence: 'individual' });
    const near = announced('near', { partners: ['KOR'], licence: 'none' });
    const union = announced('union', { partners: ['EAC'], licence: 'individual' });
    const both = announced('both', { when: ['x', 'y'], licence: 'none' });
    const first = announced('first', { when: ['x'], licence: 'individual' });
    expect(asked(wide, near, union).verdict).toBe('clear');
    expect(asked(wide, both, first).verdict).toBe('clear');
  });
});

describe('clearance under baselines of which none is nearer', () => {
  const routes: readonly (readonly [string, object, object])[] = [
    ['of the exporter', { from: 'EAC' }, { from: 'ECOWAS' }],
    ['of the importer', { to: 'EAC' }, { to: 'ECOWAS' }],
    [
      'of the exporter, on wider and narrower goods',
      { from: 'EAC' },
      { from: 'ECOWAS', products: ['chip'] },
    ],
  ];
  it.each(routes)('should follow the strictest, of two unions %s', (_, one, other) => {
    for (const [some, others] of [
      [one, other],
      [other, one],
    ]) {
      const events = [
        baseline('a', { ...some, licence: 'none' }),
        baseline('b', { ...others, licence: 'individual' }),
      ];
      expect(asked(...events)).toMatchObject({
        verdict: 'restricted',
        regime: { licence: 'individual', acts: ['b'] },
      });
    }
  });

  it('but follow that of the country before those of its unions', () => {
    const events = [
      baseline('own', { licence: 'none' }),
      baseline('a', { from: 'EAC', licence: 'individual' }),
    ];
    expect(asked(...events).verdict).toBe('clear');
  });
});
