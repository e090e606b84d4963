import type { PolicyEvent } from '../../events/catalogue';
import type { EventId } from '../../vocabulary/ids';
import { type LicenceLevel, licenceLevels } from '../../vocabulary/instruments';
import { goodsKeys } from '../../vocabulary/products';

type Amendment = Extract<PolicyEvent, { readonly type: 'MeasureAmended' }>;

export type Context = {
  readonly typeOf: (id: EventId) => PolicyEvent['type'] | undefined;
  readonly licenceBefore: (event: Amendment) => LicenceLevel | undefined;
};

export const contextOf = (events: readonly PolicyEvent[]): Context => {
  const types = new Map(events.map(({ id, type }) => [id, type]));
  return {
    typeOf: (id) => types.get(id),
    licenceBefore: (event) => {
      const at = events.findIndex(({ id }) => id === event.id);
      const before = at < 0 ? events : events.slice(0, at);
      const products = new Set(goodsKeys(event.data.products));
      return before.reduce<LicenceLevel | undefined>((known, each) => {
        if (each.type !== 'MeasureAnnounced' && each.type !== 'MeasureAmended') return known;
        if (each.data.measure !== event.data.measure) return known;
        const isShared = goodsKeys(each.data.products).some((key) => products.has(key));
        return isShared ? (each.data.licence ?? known) : known;
      }, undefined);
    },
  };
};

export const isStricter = (a: LicenceLevel, b: LicenceLevel): boolean =>
  licenceLevels.indexOf(a) > licenceLevels.indexOf(b);
