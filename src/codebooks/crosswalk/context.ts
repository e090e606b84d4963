import type { PolicyEvent } from '../../events/catalogue';
import type { EventId } from '../../vocabulary/ids';
import { type LicenceLevel, licenceLevels } from '../../vocabulary/instruments';
import { productKey } from '../../vocabulary/products';

type Amendment = Extract<PolicyEvent, { readonly type: 'MeasureAmended' }>;

/** The events that an event is read beside, to see what it speaks of and what was before it. */
export type Beside = {
  readonly typeOf: (id: EventId) => PolicyEvent['type'] | undefined;
  readonly licenceBefore: (event: Amendment) => LicenceLevel | undefined;
};

/** Reads events once, for all that will be asked of them. */
export const besideOf = (events: readonly PolicyEvent[]): Beside => {
  const types = new Map(events.map(({ id, type }) => [id, type]));
  return {
    typeOf: (id) => types.get(id),
    licenceBefore: (event) => {
      const at = events.findIndex(({ id }) => id === event.id);
      const before = at < 0 ? events : events.slice(0, at);
      const products = new Set(event.data.products.map(productKey));
      return before.reduce<LicenceLevel | undefined>((known, each) => {
        if (each.type !== 'MeasureAnnounced' && each.type !== 'MeasureAmended') return known;
        if (each.data.measure !== event.data.measure) return known;
        const isShared = each.data.products.some((product) => products.has(productKey(product)));
        return isShared ? (each.data.licence ?? known) : known;
      }, undefined);
    },
  };
};

/** Whether one licence level is stricter than another. */
export const isStricter = (a: LicenceLevel, b: LicenceLevel): boolean =>
  licenceLevels.indexOf(a) > licenceLevels.indexOf(b);
