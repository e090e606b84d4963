import { audit, clearance, type EventInput, type LicenceLevel, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, hs, japan, korea, logOf, stateOf } from '../../../support/policy';

type By = Partial<Pick<EventInput, 'by'>>;
const usa = { country: 'USA', sector: 'GOV' } as const;
const union = { country: 'EUN', sector: 'GOV' } as const;

const noted = (
  id: string,
  by: EventInput['by'],
  occurred: string,
  licence: LicenceLevel,
  more: object = {},
) =>
  act(
    id,
    'LicenceRegimeNoted',
    occurred,
    { from: 'JPN', to: 'KOR', products: [hs('2811')], licence, ...more } as never,
    { by } as By,
  );

const stateOn = (day: string, ...events: readonly EventInput[]) =>
  stateOf(logOf(...events), day as never);
const asked = (...events: readonly EventInput[]) => {
  const question = tradeRegime({ from: 'JPN', to: 'KOR', product: 'HS:281111' });
  const { licence, acts } = held(question(stateOn('2020-06-01', ...events)));
  return [licence, acts];
};
const covered = act('covered', 'CoverageDeclared', '2021-01-01', {
  coverage: 'c',
  subjects: ['licensing', 'sanctions', 'memberships'],
  routes: [{ from: '*', to: '*' }],
  products: '*',
  extent: 'complete',
  effectiveFrom: '2019-01-01',
  checkedUntil: '2020-12-31',
});
const cleared = (route: object, ...events: readonly EventInput[]) =>
  clearance({ from: 'JPN', to: 'KOR', product: 'HS:281111', ...route })(
    stateOn('2020-06-01', ...events, covered),
  );

describe('the baselines of the two countries of a route', () => {
  const free = noted('free', japan, '2019-01-01', 'none');

  it.each<[string, EventInput, EventInput]>([
    ['an earlier one of the importer', noted('i', korea, '2018-01-01', 'individual'), free],
    ['a later one of the importer', noted('i', korea, '2019-06-01', 'individual'), free],
    [
      'one of the exporter, before a free one of the importer',
      noted('i', japan, '2018-01-01', 'individual'),
      noted('free', korea, '2019-01-01', 'none'),
    ],
    [
      'one of the importer for all goods',
      noted('i', korea, '2018-01-01', 'individual', { products: '*' }),
      free,
    ],
    [
      'one of the importer from all countries',
      noted('i', korea, '2018-01-01', 'individual', { from: '*' }),
      free,
    ],
    [
      'one of the exporter to all countries',
      noted('i', japan, '2018-01-01', 'individual', { to: '*' }),
      noted('free', korea, '2019-01-01', 'none'),
    ],
  ])('should leave the strictest in effect, for %s', (_, strict, other) => {
    expect(asked(strict, other)).toEqual(['individual', ['i']]);
    expect(cleared({}, strict, other).verdict).toBe('restricted');
  });

  it('should both be named, for two that require the same', () => {
    const own = noted('own', korea, '2018-01-01', 'none');
    expect(asked(own, free)).toEqual(['none', ['free', 'own']]);
    expect(cleared({}, own, free).verdict).toBe('clear');
  });

  it('should each give way to a later one of the same country alone', () => {
    const strict = noted('i', korea, '2018-01-01', 'individual');
    const eased = noted('eased', korea, '2019-06-01', 'none');
    expect(asked(strict, free, eased)).toEqual(['none', ['free', 'eased']]);
    expect(audit(logOf(strict, free, eased))).toEqual([]);
    const narrow = noted('narrow', korea, '2018-01-01', 'none', { products: [hs('281111')] });
    expect(asked(strict, narrow)).toEqual(['none', ['narrow']]);
  });

  it('should refuse goods of which the importer restricts a part', () => {
    const part = noted('part', korea, '2018-01-01', 'individual', { products: [hs('281111')] });
    const { verdict, reasons } = cleared({ product: 'HS:2811' }, part, free);
    expect([verdict, reasons.map(({ because }) => because)]).toEqual([
      'refused',
      ['part-may-be-restricted'],
    ]);
  });
});

describe('the baseline of a third country', () => {
  it('should have no effect on a route between two others', () => {
    const strict = noted('i', japan, '2018-01-01', 'individual');
    expect(asked(strict, noted('third', usa, '2019-01-01', 'none'))).toEqual(['individual', ['i']]);
  });

  it('should have effect for a union of the importer', () => {
    const member = act('m', 'MembershipNoted', '2017-01-01', { group: 'EUN', member: 'DEU' });
    const free = noted('free', japan, '2018-01-01', 'none', { to: 'DEU' });
    const strict = noted('i', union, '2018-01-01', 'individual', { from: '*', to: 'DEU' });
    expect(cleared({ to: 'DEU' }, member, free, strict).verdict).toBe('restricted');
  });

  it("should refuse an exporter that may be a member of the union on whose goods the importer's baseline is", () => {
    const strict = noted('i', korea, '2018-01-01', 'individual', { from: 'EUN' });
    const partly = { ...covered, data: { ...covered.data, subjects: ['licensing', 'sanctions'] } };
    const { reasons } = clearance({ from: 'DEU', to: 'KOR', product: 'HS:281111' })(
      stateOn('2020-06-01', strict, partly as EventInput),
    );
    expect(reasons.map(({ because }) => because)).toEqual(['union-not-known']);
  });

  it('should refuse a country that may be a member of the union', () => {
    const free = noted('free', japan, '2018-01-01', 'none', { to: 'DEU' });
    const strict = noted('i', union, '2018-01-01', 'individual', { to: 'DEU' });
    const partly = { ...covered, data: { ...covered.data, subjects: ['licensing', 'sanctions'] } };
    const { reasons } = clearance({ from: 'JPN', to: 'DEU', product: 'HS:281111' })(
      stateOn('2020-06-01', free, strict, partly as EventInput),
    );
    expect(new Set(reasons.map(({ because }) => because))).toEqual(new Set(['union-not-known']));
  });
});
