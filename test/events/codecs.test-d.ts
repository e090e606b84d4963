import { expectTypeOf, it } from 'vitest';
import type { catalogue, EventOf, EventType } from '../../src/events/catalogue';
import type { Actor, actor } from '../../src/vocabulary/actors';
import type { Citation, citation } from '../../src/vocabulary/citations';
import type { Product, product } from '../../src/vocabulary/products';

type Of<Codec extends { readonly _A: unknown }> = Codec['_A'];

it('a codec and the type written beside it are equal', () => {
  expectTypeOf<Of<typeof actor>>().toEqualTypeOf<Actor>();
  expectTypeOf<Of<typeof citation>>().toEqualTypeOf<Citation>();
  expectTypeOf<Of<typeof product>>().toEqualTypeOf<Product>();
});

it('every codec of the catalogue is the codec of its type', () => {
  type Each = { readonly [Type in EventType]: Of<(typeof catalogue)[Type]> };
  expectTypeOf<Each>().toEqualTypeOf<{ readonly [Type in EventType]: EventOf<Type> }>();
});

it('the catalogue has every type of event, and is read-only', () => {
  expectTypeOf<keyof typeof catalogue>().toEqualTypeOf<EventType>();
  // @ts-expect-error there is no such type of event
  expectTypeOf<(typeof catalogue)['TreatyRatified']>();
  expectTypeOf<EventOf<'RulingIssued'>>().not.toEqualTypeOf<EventOf<'RulingEnforced'>>();
});
