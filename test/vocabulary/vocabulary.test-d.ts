import {
  actorName,
  blocs,
  coveringKeys,
  type EventInput,
  type Instrument,
  instruments,
  type LicenceLevel,
  licenceLevels,
  nameKey,
  type PolicyEvent,
  type Product,
  productKey,
  stricter,
  strictest,
} from 'bilateral';
import { expectTypeOf, it } from 'vitest';

it('an actor has a name, checked or not', () => {
  expectTypeOf(actorName({ country: 'KOR', sector: 'GOV' })).toEqualTypeOf<string>();
  expectTypeOf(actorName).toBeCallableWith({} as PolicyEvent['by']);
  expectTypeOf(actorName).toBeCallableWith({} as EventInput['by']);
  // @ts-expect-error a country alone does not act
  actorName({ country: 'KOR' });
  // @ts-expect-error no sector has this name
  actorName({ country: 'KOR', sector: 'SHOP' });
});

it('licences stand in an order', () => {
  expectTypeOf(licenceLevels).toEqualTypeOf<readonly LicenceLevel[]>();
  expectTypeOf(stricter('none', 'individual')).toEqualTypeOf<LicenceLevel>();
  expectTypeOf(strictest([])).toEqualTypeOf<LicenceLevel>();
  // @ts-expect-error no licence has this name
  stricter('none', 'secret');
  // @ts-expect-error several come as a list
  strictest('none');
  // @ts-expect-error the order is fixed
  licenceLevels.reverse();
});

it('instruments are a table by name', () => {
  expectTypeOf<keyof typeof instruments>().toEqualTypeOf<Instrument>();
  expectTypeOf(instruments['export-ban'].mast).toExtend<string | null>();
  // @ts-expect-error no instrument has this name
  instruments['export-tears'];
});

it('products have keys', () => {
  expectTypeOf(productKey).parameter(0).toEqualTypeOf<Product>();
  expectTypeOf(productKey({ scheme: 'HS', code: '281111' })).toEqualTypeOf<string>();
  expectTypeOf(coveringKeys('HS:281111')).toEqualTypeOf<readonly string[]>();
  // @ts-expect-error a code is of a scheme
  productKey({ code: '281111' });
  // @ts-expect-error it takes a key, which `productKey` makes
  coveringKeys({ scheme: 'HS', code: '281111' });
});

it('names are compared by a key, which is text', () => {
  expectTypeOf(nameKey('Samsung')).toEqualTypeOf<string>();
  // @ts-expect-error an actor has a name, and is none
  nameKey({ country: 'KOR', sector: 'BUS', name: 'Samsung' });
});

it('customs unions are a fixed list of codes', () => {
  expectTypeOf(blocs[0]).toEqualTypeOf<'EUN'>();
  // @ts-expect-error the list is fixed
  blocs.push('NAFTA');
});
