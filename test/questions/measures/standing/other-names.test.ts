import { type EventInput, toNullable, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { acidNoted, ask, covered, hs } from '../clearance/asked';

const beta = act('b', 'EntityNoted', '2019-01-01', { entity: 'b', names: ['Beta', 'Bee'] });
const gamma = act('g', 'EntityNoted', '2019-01-01', { entity: 'g', names: ['Gamma'] });
const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
  measure: 'm',
  instrument: 'export-ban',
  flow: 'export',
  against: 'KOR',
  products: [hs('2811')],
});
const on = (
  products: readonly unknown[],
  entities?: string | readonly string[],
  more: object = {},
): never =>
  // The codes of a test are those of the scheme HS.
  ({ measure: 'm', products, ...(entities && { entities: [entities].flat() }), ...more }) as never;
const excluded = (id: string, occurred: string, data: never) =>
  act(id, 'ExclusionGranted', occurred, data);
const until = { effectiveUntil: '2020-03-01' };
const excepted = (except: object) =>
  act('excepting', 'MeasureAnnounced', '2019-07-01', { ...ban.data, except } as never);

describe('an exclusion under another name of the goods or the firm', () => {
  const whole = [hs('2811')];
  const code = [hs('281111')];
  const first = excluded('first', '2019-08-01', on(whole, 'Bee'));
  const firstOfGoods = excluded('first', '2019-08-01', on(['acid']));
  const second = excluded('second', '2019-09-01', on(whole, 'Beta', until));
  const secondOfGoods = excluded('second', '2019-09-01', on(code, undefined, until));
  const withdrawn = (data: never) => act('back', 'DecisionWithdrawn', '2019-12-01', data);
  const cases: readonly (readonly [string, string | undefined, readonly EventInput[]])[] = [
    ['a firm', 'Beta', [ban, first, second]],
    ['a firm, in "except"', 'Beta', [excepted({ entities: ['Bee'] }), second]],
    ['goods', undefined, [ban, firstOfGoods, secondOfGoods]],
    ['goods, in "except"', undefined, [excepted({ products: ['acid'] }), secondOfGoods]],
    [
      'goods that a later announcement excepts',
      undefined,
      [
        ban,
        excluded('first', '2019-08-01', on(code)),
        act('again', 'MeasureAnnounced', '2019-09-01', {
          ...ban.data,
          except: { products: ['acid'], until: '2020-03-01' },
        } as never),
      ],
    ],
    [
      'a firm, until a withdrawal',
      'Bee',
      [
        ban,
        first,
        excluded('second', '2019-09-01', on(whole, 'Beta')),
        withdrawn(on(whole, 'Beta', { withdraws: 'second' })),
      ],
    ],
  ];

  it.each(cases)('should end an earlier one for good for %s', (_, entity, events) => {
    const asked = { product: '2811.11', ...(entity && { entity }) };
    expect(ask(asked, beta, acidNoted, ...events, covered).verdict).toBe('restricted');
    const between = stateOf(logOf(beta, acidNoted, ...events), '2019-10-01');
    const route = { from: 'JPN', to: 'KOR', ...asked, product: hs('281111') };
    const regime = toNullable(tradeRegime(route)(between));
    expect(regime?.inactive).toMatchObject([{ measure: 'm', because: 'excluded' }]);
  });

  const later = { effectiveUntil: '2020-09-01' };
  it.each([
    ['a firm', 'Beta', [ban, excluded('first', '2019-08-01', on(whole, 'Bee', later)), second]],
    [
      'goods',
      undefined,
      [ban, excluded('first', '2019-08-01', on(['acid'], undefined, later)), secondOfGoods],
    ],
    [
      'goods, in "except"',
      undefined,
      [excepted({ products: ['acid'], until: '2020-09-01' }), secondOfGoods],
    ],
  ] as const)('should not announce the end of an earlier one for %s', (_, entity, events) => {
    const route = { from: 'JPN', to: 'KOR', product: hs('281111'), ...(entity && { entity }) };
    const datesOn = (day: '2019-08-15' | '2020-06-01') =>
      toNullable(tradeRegime(route)(stateOf(logOf(beta, acidNoted, ...events), day)))?.upcoming.map(
        (each) => each.on,
      );
    expect(datesOn('2019-08-15')).toEqual(['2020-09-01']);
    expect(datesOn('2020-06-01')).toEqual([]);
  });

  it.each([
    ['a later one', 'Beta', [second, excluded('last', '2019-10-01', on(whole, 'Bee'))]],
    ['one of the same act', 'Beta', [excluded('one', '2019-09-01', on(whole, ['Beta', 'Bee']))]],
    ['one with a wider scope', 'Beta', [excluded('wide', '2019-08-01', on(whole)), second]],
    [
      'one with a narrower scope',
      'Beta',
      [excluded('narrow', '2019-08-01', on(code, 'Bee')), second],
    ],
    ['one of another firm', 'Gamma', [excluded('other', '2019-08-01', on(whole, 'Gamma')), second]],
  ] as readonly (readonly [string, string, readonly EventInput[]])[])(
    'should not end %s',
    (_, entity, events) => {
      const asked = { product: '2811.11', entity };
      expect(ask(asked, beta, gamma, ban, ...events, covered).verdict).toBe('clear');
    },
  );

  it('should end an earlier one for good in "exceptions" as well', () => {
    const asked = tradeRegime({ from: 'JPN', to: 'KOR', product: hs('2811') });
    const state = stateOf(logOf(beta, ban, first, second), '2020-06-01');
    expect(toNullable(asked(state))?.exceptions).toEqual([]);
  });
});

describe('a licence that is renewed under another name of the goods', () => {
  const requiring = act('list', 'MeasureAnnounced', '2019-07-01', {
    ...ban.data,
    instrument: 'export-licensing-requirement',
    licence: 'individual',
  } as never);
  const granted = (id: string, occurred: string, product: unknown, more: object = {}) =>
    act(id, 'LicenceGranted', occurred, {
      measure: 'm',
      products: [product],
      licence: 'l',
      general: true,
      ...more,
    } as never);
  const isAuthorised = (...events: readonly EventInput[]) => {
    const state = stateOf(logOf(acidNoted, requiring, ...events), '2020-06-01');
    const asked = tradeRegime({ from: 'JPN', to: 'KOR', product: hs('281111') });
    return toNullable(asked(state))?.authorised;
  };
  const first = granted('first', '2019-08-01', 'acid');

  it.each([
    ['ends', [granted('second', '2019-09-01', hs('281111'), until)]],
    [
      'is no longer general',
      [granted('second', '2019-09-01', hs('281111'), { general: undefined })],
    ],
    [
      'is revoked',
      [
        granted('second', '2019-09-01', hs('281111')),
        act('end', 'LicenceRevoked', '2020-01-01', {
          measure: 'm',
          products: [hs('281111')],
          licence: 'l',
        } as never),
      ],
    ],
  ] as readonly (readonly [string, readonly EventInput[]])[])(
    'should authorise nothing after the renewal %s',
    (_, renewal) => {
      expect(isAuthorised(first, ...renewal)).toBe(false);
    },
  );

  it.each([
    ['an earlier grant has ended', [granted('before', '2019-07-15', hs('281111'), until), first]],
    ['the renewal is valid', [first, granted('second', '2019-09-01', hs('281111'))]],
    ['the renewal is for wider goods', [first, granted('second', '2019-09-01', hs('2811'), until)]],
  ] as readonly (readonly [string, readonly EventInput[]])[])(
    'should authorise trade where %s',
    (_, grants) => {
      expect(isAuthorised(...grants)).toBe(true);
    },
  );
});
