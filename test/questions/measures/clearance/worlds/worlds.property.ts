import {
  asOf,
  clearance,
  type EventInput,
  type EventLog,
  orThrow,
  parseLog,
  pipe,
  relations,
  timeline,
} from 'bilateral';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, sampled } from '../../../../support/holds';
import { act } from '../../../../support/policy';
import {
  controlled,
  type FirmNote,
  type Good,
  goodNames,
  isAmong,
  itemsOf,
  keyOf,
  leaves,
  mayBeOne,
  type ProductNote,
} from './shipments';

/** An act that asks for a licence. */
type Restriction = {
  readonly goods: '*' | readonly Good[];
  readonly to: string;
  readonly from: string;
  /** Whether it is the exporter's general rule and no measure; such a rule names no firms. */
  readonly isBaseline: boolean;
  readonly firms: readonly string[];
  readonly isLifted: boolean;
};

type World = {
  readonly products: readonly ProductNote[];
  readonly firms: readonly FirmNote[];
  /** Whether a note says that Germany is a member of the European Union. */
  readonly isMemberNoted: boolean;
  readonly restrictions: readonly Restriction[];
  readonly asked: {
    readonly good: Good;
    readonly from: string;
    readonly to: string;
    readonly entity: string | undefined;
  };
};

const code: fc.Arbitrary<Good> = fc.oneof(
  fc
    .constantFrom('28', '2811', '38', '8542', ...leaves)
    .map((each) => ({ scheme: 'HS', code: each })),
  fc.constantFrom(...controlled).map((each) => ({ scheme: 'ECCN', code: each })),
);
const part: fc.Arbitrary<Good> = fc
  .constantFrom('2811', '281111')
  .map((each) => ({ scheme: 'HS', code: each, part: 'wet' }));
const name: fc.Arbitrary<Good> = fc.constantFrom(...goodNames);
const good = fc.oneof(code, name, part);
const firmNames = ['Acme Ltd.', 'Acme', 'Beta'] as const;

const codes = fc.uniqueArray(code, { maxLength: 2, selector: keyOf });

const world: fc.Arbitrary<World> = fc.record({
  products: fc.uniqueArray(
    fc.record({
      product: fc.constantFrom(...goodNames),
      codes,
      partOf: fc.option(codes, { nil: undefined }),
    }),
    { maxLength: 2, selector: ({ product }) => product },
  ),
  firms: fc.subarray([
    { entity: 'acme', names: ['Acme Ltd.', 'Acme'] },
    { entity: 'beta', names: ['Beta'] },
  ]),
  isMemberNoted: fc.boolean(),
  restrictions: fc.array(
    fc
      .record({
        goods: fc.oneof(
          {
            arbitrary: fc.uniqueArray(good, { minLength: 1, maxLength: 2, selector: keyOf }),
            weight: 4,
          },
          fc.constant<'*'>('*'),
        ),
        from: fc.constantFrom('JPN', 'JPN', 'JPN', 'DEU', 'EUN'),
        to: fc.constantFrom('KOR', 'KOR', 'KOR', 'DEU', 'EUN'),
        isBaseline: fc.boolean(),
        firms: fc.oneof(
          { arbitrary: fc.constant([]), weight: 3 },
          fc.subarray([...firmNames], { minLength: 1, maxLength: 1 }),
        ),
        isLifted: fc.boolean(),
      })
      .filter(({ from, to }) => from !== to),
    { minLength: 1, maxLength: 2 },
  ),
  asked: fc
    .record({
      good: fc.oneof(good, fc.constant<'*'>('*')),
      from: fc.constantFrom('JPN', 'JPN', 'JPN', 'DEU', 'EUN'),
      to: fc.constantFrom('KOR', 'KOR', 'KOR', 'DEU', 'EUN'),
      entity: fc.option(fc.constantFrom<string>(...firmNames, 'Gamma'), {
        nil: undefined,
        freq: 1,
      }),
    })
    .filter(({ from, to }) => from !== to),
});

const header = JSON.stringify({
  format: 'bilateral-log',
  formatVersion: 1,
  parties: ['*', '*'],
  offset: '+00:00',
});

const eventsOf = ({
  products,
  firms,
  isMemberNoted,
  restrictions,
}: World): readonly EventInput[] => [
  ...products.map(({ product, codes, partOf }) =>
    act(`note-${product}`, 'ProductNoted', '2017-01-01', {
      product,
      codes,
      ...(partOf === undefined ? {} : { partOf }),
    } as never),
  ),
  ...firms.map(({ entity, names }) =>
    act(`firm-${entity}`, 'EntityNoted', '2017-01-01', { entity, names }),
  ),
  ...(isMemberNoted
    ? [act('member', 'MembershipNoted', '2017-01-01', { group: 'EUN', member: 'DEU' })]
    : []),
  ...restrictions.flatMap(
    ({ goods, from, to, isBaseline, firms: named, isLifted }, index): readonly EventInput[] => {
      const by = { by: { country: from, sector: 'GOV' } } as never;
      const lifted = { effectiveUntil: '2019-06-01' };
      if (isBaseline)
        return [
          act(
            `act-${index}`,
            'LicenceRegimeNoted',
            '2018-01-01',
            {
              from,
              to,
              products: goods,
              licence: 'individual',
              ...(isLifted ? lifted : {}),
            } as never,
            by,
          ),
        ];
      return [
        act(
          `act-${index}`,
          'MeasureAnnounced',
          '2018-01-01',
          {
            measure: `m${index}`,
            instrument: 'export-licensing-requirement',
            flow: 'export',
            against: to,
            products: goods,
            licence: 'individual',
            ...(named.length === 0 ? {} : { entities: named }),
            ...(isLifted ? lifted : {}),
          } as never,
          by,
        ),
      ];
    },
  ),
  act('all', 'CoverageDeclared', '2021-01-01', {
    coverage: 'all',
    subjects: ['licensing', 'sanctions'],
    routes: [{ from: '*', to: '*' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2015-01-01',
    checkedUntil: '2020-12-31',
  } as never),
];

const logOf = (events: readonly EventInput[]): EventLog =>
  orThrow(parseLog([header, ...events.map((each) => JSON.stringify(each)), ''].join('\n')));

/** Whether a side of an act may be a side of the route: Germany is a member of the Union, or nobody says that it is not. */
const mayConcern = (side: string, asked: string): boolean =>
  side === asked || [side, asked].sort().join() === 'DEU,EUN';

/** The acts that restrict some shipment that the question may mean. */
const restricting = ({ products, firms, restrictions, asked }: World): readonly Restriction[] =>
  restrictions.filter(
    ({ goods, from, to, isBaseline, firms: named, isLifted }) =>
      !isLifted &&
      mayConcern(from, asked.from) &&
      mayConcern(to, asked.to) &&
      (isBaseline ||
        named.length === 0 ||
        asked.entity === undefined ||
        named.some((each) => mayBeOne(each, asked.entity ?? '', firms))) &&
      itemsOf(asked.good, products).some(
        (item) => goods === '*' || goods.some((each) => isAmong(item, each)),
      ),
  );

const verdict = (drawn: World): string => {
  const { good: product, from, to, entity } = drawn.asked;
  const route = { from, to, product: keyOf(product), ...(entity === undefined ? {} : { entity }) };
  return pipe(
    timeline(relations)(logOf(eventsOf(drawn))),
    asOf('2020-06-01'),
    clearance(route as never),
  ).verdict;
};

it('clearance should clear nothing that an act may restrict in any world that the notes allow', () => {
  holds(
    fc.property(world, (drawn) => {
      if (verdict(drawn) === 'clear') expect(restricting(drawn)).toEqual([]);
    }),
  );
});

it('the law above meets each verdict often enough', () => {
  const seen = new Map<string, number>();
  for (const drawn of fc.sample(world, { numRuns: sampled(2000), seed: 1 })) {
    const key = `${verdict(drawn)}, ${restricting(drawn).length > 0 ? 'may be restricted' : 'free'}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const key of [
    'clear, free',
    'refused, free',
    'refused, may be restricted',
    'restricted, may be restricted',
  ])
    expect(seen.get(key) ?? 0, key).toBeGreaterThan(sampled(2000) / 50);
});
