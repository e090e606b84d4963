import type { Draft } from '../immer';
import type { CountryCode } from '../vocabulary/actors';
import type { LicenceLevel } from '../vocabulary/instruments';
import { productKey } from '../vocabulary/products';
import { table } from './policy-table';
import { decide, dueOf, enter, type Origin, type Schedule } from './schedule';

type RegimeChange = { readonly licence: LicenceLevel | null };

/** The licence that one product needs on one route when no measure is in force: the baseline. */
export type LicenceRegime = Schedule<RegimeChange> & {
  readonly from: CountryCode;
  readonly to: CountryCode;
  /** The product's key: a bare name, or `SCHEME:code`. */
  readonly product: string;
  /** Null before a regime has effect, and after it has ended. */
  readonly licence: LicenceLevel | null;
} & Origin;

/** The row of a product on a route. */
export const regimeRow = (from: string, to: string, product: string): string =>
  `${from}>${to}/${product}`;

const apply = (draft: Draft<LicenceRegime>, change: RegimeChange, origin: Origin): void => {
  Object.assign(draft, change, origin);
};

/** Licence regimes as they are without any measure, one row for each route and product. */
export const licenceRegimes = table<LicenceRegime>()(
  {
    LicenceRegimeNoted: {
      row: ({ data }) =>
        data.products.map((product) => regimeRow(data.from, data.to, productKey(product))),
      begin: (event, row) => {
        const { data } = event;
        const { now, origin, scheduled, pending } = decide<RegimeChange>(
          event,
          { licence: data.licence },
          { licence: null },
        );
        return {
          from: data.from,
          to: data.to,
          product: row.slice(row.indexOf('/') + 1),
          licence: now[0]?.licence ?? null,
          scheduled,
          pending,
          ...origin,
        };
      },
      evolve: (draft, event) => {
        const change: RegimeChange = { licence: event.data.licence };
        const decision = decide<RegimeChange>(event, change, { licence: null });
        enter<RegimeChange>(draft, event, decision);
        for (const each of decision.now) apply(draft, each, decision.origin);
      },
    },
  },
  { due: dueOf<RegimeChange, LicenceRegime>(apply) },
);
