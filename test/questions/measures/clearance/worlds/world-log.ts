import { type EventInput, type EventLog, orThrow, parseLog } from 'bilateral';
import { act } from '../../../../support/policy';
import type { Noted, Restriction, World } from './world';

const header = JSON.stringify({
  format: 'bilateral-log',
  formatVersion: 1,
  parties: ['*', '*'],
  offset: '+00:00',
});

const noteOf = ({ product, codes, partOf, course, before }: Noted): readonly EventInput[] => {
  const note = (id: string, occurred: string, data: object) =>
    act(`${id}-${product}`, 'ProductNoted', occurred, { product, ...data } as never);
  const data = { codes, ...(partOf === undefined ? {} : { partOf }) };
  const earlier = note('before', '2016-01-01', { codes: before, partOf: [] });
  switch (course) {
    case 'alone':
      return [note('note', '2017-01-01', data)];
    case 'replaced another':
      return [earlier, note('note', '2017-01-01', data)];
    case 'ended':
      return [note('note', '2017-01-01', { ...data, effectiveUntil: '2019-06-01' })];
    case 'to come':
      return [earlier, note('note', '2017-01-01', { ...data, effectiveFrom: '2020-12-01' })];
  }
};

const dates = {
  nothing: undefined,
  member: {},
  left: { effectiveUntil: '2019-06-01' },
  'to join': { effectiveFrom: '2020-12-01' },
} as const;

const memberOf = ({ membership }: World): readonly EventInput[] => {
  const found = dates[membership];
  const data = { group: 'EUN', member: 'DEU', ...found };
  return found === undefined ? [] : [act('member', 'MembershipNoted', '2017-01-01', data as never)];
};

const actsOf = (
  { goods, from, to, isBaseline, isPort, firms, isLifted, out }: Restriction,
  index: number,
): readonly EventInput[] => {
  const by = { by: { country: from, sector: 'GOV' } } as never;
  const lifted = isLifted ? { effectiveUntil: '2019-06-01' } : {};
  if (isBaseline) {
    const data = { from, to, products: goods, licence: 'individual', ...lifted };
    return [act(`act-${index}`, 'LicenceRegimeNoted', '2018-01-01', data as never, by)];
  }
  const measure = `m${index}`;
  const entities = (names: readonly string[]) => (names.length === 0 ? {} : { entities: names });
  const head = {
    measure,
    instrument: isPort ? 'port-restriction' : 'export-licensing-requirement',
    flow: 'export',
    against: to,
    licence: isPort ? 'none' : 'individual',
  };
  const announced = (id: string, occurred: string, data: object) =>
    act(`${id}-${index}`, 'MeasureAnnounced', occurred, { ...head, ...data } as never, by);
  const first = { products: goods, ...entities(firms), ...lifted };
  if (out === undefined) return [announced('act', '2018-01-01', first)];
  const until = out.hasEnded ? '2019-06-01' : undefined;
  const taken = out.goods === undefined ? {} : { products: out.goods };
  const except = {
    ...(out.goods === undefined && out.firms.length === 0 ? { products: '*' } : taken),
    ...entities(out.firms),
    ...(until === undefined ? {} : { until }),
  };
  switch (out.how) {
    case 'except':
      return [announced('act', '2018-01-01', { ...first, except })];
    case 'except of another':
      return [
        announced('act', '2018-01-01', first),
        announced('again', '2018-06-01', { products: out.again, except }),
      ];
    case 'grant':
      return [
        announced('act', '2018-01-01', first),
        act(
          `out-${index}`,
          'ExclusionGranted',
          '2018-06-01',
          {
            measure,
            products: out.goods ?? goods,
            ...entities(out.firms),
            ...(until === undefined ? {} : { effectiveUntil: until }),
          } as never,
          by,
        ),
      ];
  }
};

const covered = act('all', 'CoverageDeclared', '2021-01-01', {
  coverage: 'all',
  subjects: ['licensing', 'sanctions'],
  routes: [{ from: '*', to: '*' }],
  products: '*',
  extent: 'complete',
  effectiveFrom: '2015-01-01',
  checkedUntil: '2020-12-31',
} as never);

/** The log of a world. */
export const logOf = (drawn: World): EventLog => {
  const events = [
    ...drawn.products.flatMap(noteOf),
    ...drawn.firms.map(({ entity, names }) =>
      act(`firm-${entity}`, 'EntityNoted', '2017-01-01', { entity, names }),
    ),
    ...memberOf(drawn),
    ...drawn.restrictions.flatMap(actsOf),
    covered,
  ];
  return orThrow(parseLog([header, ...events.map((each) => JSON.stringify(each)), ''].join('\n')));
};
