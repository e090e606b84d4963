import { type EventInput, type Route, tariffOn, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../../support/policy';

const by = { country: 'USA', sector: 'GOV' } as const;
const hs = (code: string) => ({ scheme: 'HS', code }) as const;
const route: Route = { from: 'KOR', to: 'USA', product: hs('72') };
const tonnes = (quantity: number) => ({ quantity, unit: 't', per: 'year' });
const least = (min: number) => ({ min, currency: 'USD', per: 't' });

type Announced = Extract<EventInput, { readonly type: 'MeasureAnnounced' }>['data'];

const announced = (id: string, data: Partial<Announced>) =>
  act(
    id,
    'MeasureAnnounced',
    '2018-05-01',
    {
      measure: 'steel',
      instrument: 'import-quota',
      flow: 'import',
      against: 'KOR',
      products: [hs('72')],
      ...data,
    },
    { by },
  );
const exceptionsOf = (...events: readonly EventInput[]) =>
  held(tradeRegime(route)(stateOf(logOf(...events), '2019-01-01'))).exceptions;

describe('a quota or a price of a part', () => {
  const plates = { products: [hs('720851')] };

  it('should be among the exceptions of the regime for a narrower code and for a firm', () => {
    const firm = { entities: ['POSCO'] };
    expect(
      exceptionsOf(
        announced('all', { quota: tonnes(2_630_000) }),
        announced('plates', { ...plates, quota: tonnes(18) }),
        announced('firm', { ...firm, quota: tonnes(1) }),
      ),
    ).toEqual([
      { measure: 'steel', product: 'HS:720851', quota: tonnes(18) },
      { measure: 'steel', entity: 'POSCO', quota: tonnes(1) },
    ]);
    const pricing = { instrument: 'import-price-benchmark' } as const;
    expect(
      exceptionsOf(
        announced('all', { ...pricing, price: least(700) }),
        announced('firm', { ...pricing, ...firm, price: least(550) }),
      ),
    ).toEqual([{ measure: 'steel', entity: 'POSCO', price: least(550) }]);
  });

  it('should be among them for a condition and for a measure that asks for a licence', () => {
    const control = { instrument: 'import-licensing-requirement', licence: 'individual' } as const;
    expect(
      exceptionsOf(
        announced('all', control),
        announced('if', { ...control, when: ['resold'], quota: tonnes(18) }),
      ),
    ).toEqual([{ measure: 'steel', when: ['resold'], licence: 'individual', quota: tonnes(18) }]);
  });

  it('should be among them for a member of a union', () => {
    const joined = act('joined', 'MembershipNoted', '1958-01-01', {
      group: 'EUN',
      member: 'DEU',
    });
    const ofUnion = { ...route, from: 'EUN' };
    const all = announced('all', { against: ['EUN', 'DEU'], quota: tonnes(100) });
    const own = announced('own', { against: ['DEU'], quota: tonnes(18) });
    expect(
      held(tradeRegime(ofUnion)(stateOf(logOf(joined, all, own), '2019-01-01'))).exceptions,
    ).toEqual([{ measure: 'steel', partner: 'DEU', quota: tonnes(18) }]);
  });

  it('should not be among them for a part with the amounts of the whole', () => {
    const same = { quota: tonnes(100), price: least(700) };
    expect(
      exceptionsOf(announced('all', same), announced('plates', { ...plates, ...same })),
    ).toEqual([]);
  });

  it('should not be told for a question on duties', () => {
    const tariff = { instrument: 'import-tariff', duty: { percent: 25 } } as const;
    const events = [
      announced('all', { ...tariff, quota: tonnes(100) }),
      announced('plates', { ...plates, ...tariff, quota: tonnes(18) }),
    ];
    expect(exceptionsOf(...events)).toEqual([
      { measure: 'steel', product: 'HS:720851', quota: tonnes(18) },
    ]);
    const duties = held(tariffOn(route)(stateOf(logOf(...events), '2019-01-01')));
    expect(duties.import?.exceptions).toEqual([]);
  });
});
