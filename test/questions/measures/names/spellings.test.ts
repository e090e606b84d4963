import { audit, type EventInput, tariffOn, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../../support/policy';
import { declared } from '../../coverage/declared';

const whole = declared('d', { subjects: ['licensing', 'duty', 'sanctions'], products: '*' });
const ban = (products: readonly (string | object)[], more: object = {}) =>
  act('ban', 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
    products,
    ...more,
  } as never);
const part = (name: string) => ({ scheme: 'HS', code: '8112', part: name });
const coverageOf = (
  asked: { product: string | object; entity?: string },
  ...events: readonly EventInput[]
) => {
  const route = { from: 'JPN', to: 'KOR', ...asked } as Parameters<typeof tradeRegime>[0];
  const state = stateOf(logOf(whole, ...events), '2019-08-01');
  const [regime, duties] = [tradeRegime(route)(state), tariffOn(route)(state)];
  return [regime, duties].map((answer) =>
    answer._tag === 'None' ? 'none' : held(answer as typeof regime).coverage.status,
  );
};

describe('a question about a product whose name the log spells otherwise', () => {
  it.each<[string, string | object, EventInput]>([
    ['in an act', 'Gallium', ban(['gallium'])],
    ['with capitals in an act', 'gallium', ban(['Gallium'])],
    ['with another sign in an act', 'gallium_arsenide', ban(['gallium-arsenide'])],
    ['in a described part', part('Unwrought'), ban([part('unwrought')])],
    ['for a firm in an act', 'Gallium', ban(['gallium'], { entities: ['Acme'] })],
    [
      'in a note',
      'Gallium',
      act('n', 'ProductNoted', '2019-01-01', {
        product: 'gallium',
        codes: [{ scheme: 'HS', code: '811292' }],
      }),
    ],
    [
      'in a baseline',
      'Gallium',
      act('b', 'LicenceRegimeNoted', '2019-01-01', {
        from: 'JPN',
        to: 'KOR',
        products: ['gallium'],
        licence: 'individual',
      }),
    ],
  ])('should not be complete where it does so %s', (_, product, event) => {
    expect(coverageOf({ product }, event)).not.toContain('complete');
  });

  it('should not be complete where acts use both names', () => {
    const other = { ...ban(['Gallium']), id: 'other' };
    expect(coverageOf({ product: 'gallium' }, ban(['gallium']), other)).toEqual([
      'outside',
      'none',
    ]);
  });

  it.each<[string, string | object, ...EventInput[]]>([
    ['the name itself', 'gallium', ban(['gallium'])],
    [
      'another name that the log uses',
      'germanium',
      ban(['gallium']),
      { ...ban(['germanium'], { against: 'KOR', measure: 'other' }), id: 'other' },
    ],
    [
      'a code that is not one of the name',
      { scheme: 'HS', code: '811292' },
      ban(['gallium']),
      act('n', 'ProductNoted', '2017-01-01', {
        product: 'gallium',
        codes: [{ scheme: 'HS', code: '282590' }],
        partOf: [],
      }),
    ],
    [
      'a name of which only acts on another route write otherwise',
      'Gallium',
      {
        ...ban(['gallium'], { against: 'CHN' }),
      },
    ],
  ])('should be complete for %s', (_, product, ...events) => {
    expect(coverageOf({ product }, ...events)).toEqual(['complete', 'complete']);
  });
});

describe('a question about a firm that the log does not identify', () => {
  const listed = ban(['gallium'], { entities: ['Acme'] });

  it('should not be complete', () => {
    expect(coverageOf({ product: 'gallium', entity: 'Acmee' }, listed)).not.toContain('complete');
  });

  it('should be complete where an act or a note names it', () => {
    const noted = act('n', 'EntityNoted', '2019-01-01', { entity: 'other', names: ['Other'] });
    for (const entity of ['ACME', 'Other'])
      expect(coverageOf({ product: 'gallium', entity }, listed, noted)).toEqual([
        'complete',
        'complete',
      ]);
  });
});

describe('audit of names of products', () => {
  const named = (...events: readonly EventInput[]) =>
    audit(logOf(...events)).filter(({ _tag }) => _tag === 'OtherSpelling');

  it('should name one that differs from an earlier one only in capitals or signs', () => {
    const lifted = act('l', 'MeasureLifted', '2019-08-01', { measure: 'm', products: ['Gallium'] });
    expect(named(ban(['gallium']), lifted)).toEqual([
      {
        _tag: 'OtherSpelling',
        event: 'l',
        message:
          'Event "l" names the product "Gallium", and an earlier event names "gallium". They differ only in capitals or signs, and count as two products. Write the name in one way. If there are two products, give them names that differ more.',
      },
    ]);
  });

  it('should name none for other products and for codes', () => {
    expect(named(ban(['gallium', 'germanium', { scheme: 'HS', code: '8112' }]))).toEqual([]);
  });
});

describe('a question about a product whose name the log spells otherwise, beside acts on all goods', () => {
  const ask = (product: string, ...events: readonly EventInput[]) => {
    const state = stateOf(logOf(...events), '2019-08-01');
    const route = { from: 'JPN', to: 'KOR', product };
    return { regime: held(tradeRegime(route)(state)), duties: tariffOn(route)(state) };
  };
  const free = act('free', 'LicenceRegimeNoted', '2019-01-01', {
    from: 'JPN',
    to: 'KOR',
    products: '*',
    licence: 'none',
  });
  const duty = (id: string, products: '*' | readonly string[], percent: number) =>
    act(id, 'MeasureAnnounced', '2019-07-01', {
      measure: id,
      instrument: 'export-tax',
      flow: 'export',
      against: 'KOR',
      products,
      duty: { percent },
    } as never);

  it('should not be told that no licence is needed', () => {
    const events = [free, ban(['gallium'])];
    expect(ask('gallium', ...events).regime.licence).toBe('prohibited');
    expect(ask('Gallium', ...events).regime).toMatchObject({ licence: null, acts: [] });
    const apart = act('n', 'ProductNoted', '2017-01-01', {
      product: 'gallium',
      codes: [{ scheme: 'HS', code: '811292' }],
      partOf: [],
    });
    expect(ask('HS:8542', ...events, apart).regime).toMatchObject({
      licence: 'none',
      acts: ['free'],
    });
  });

  it('should not be told that nothing is owed', () => {
    const some = [duty('all', '*', 0), duty('of-gallium', ['gallium'], 25)];
    const events = [free, ...some, duty('of-indium', ['indium'], 0)];
    const owed = (product: string) => {
      const { export: side } = held(ask(product, ...events).duties);
      return [side?.additional, side?.total];
    };
    expect(owed('gallium')).toEqual([25, null]);
    expect(owed('Gallium')).toEqual([null, null]);
    expect(owed('indium')).toEqual([0, null]);
  });
});
