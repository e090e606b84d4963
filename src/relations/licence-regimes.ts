import type { LicenceRegimeNoted } from '../events/measures';
import type { Draft } from '../immer';
import type { CountryCode } from '../vocabulary/actors';
import type { LicenceLevel } from '../vocabulary/instruments';
import { productKey } from '../vocabulary/products';
import { type Layers, lasting, type Setting, settled, topOf } from './layers';
import { table } from './policy-table';
import {
  type Decision,
  decide,
  dueOf,
  enter,
  isLasting,
  type Origin,
  refuseCompletion,
  type Schedule,
} from './schedule';

/** A regime begins, or one that was for a time ends; null is no regime. */
export type RegimeChange = Setting<LicenceLevel | null>;

/** The licence that one product needs on one route when no measure is in force: the baseline. */
export type LicenceRegime = Schedule<RegimeChange> & {
  readonly from: CountryCode;
  readonly to: CountryCode;
  /** The product's key: a bare name, or `SCHEME:code`. */
  readonly product: string;
  /** Null before a regime has effect, and after it has ended. */
  readonly licence: LicenceLevel | null;
  /** The regimes that `licence` is the topmost of. */
  readonly licences: Layers<LicenceLevel | null>;
} & Origin;

/** The row of a product on a route. */
export const regimeRow = (from: string, to: string, product: string): string =>
  `${from}>${to}/${product}`;

const decided = (event: LicenceRegimeNoted): Decision<RegimeChange> =>
  decide<RegimeChange>(
    event,
    { kind: 'set', value: event.data.licence, lasting: isLasting(event) },
    { kind: 'revert' },
  );

const apply = (draft: Draft<LicenceRegime>, change: RegimeChange, origin: Origin): void => {
  const licences = settled<LicenceLevel | null>(draft.licences, change, origin.act);
  Object.assign(draft, { licences, licence: topOf(licences), ...origin });
};

/** Licence regimes as they are without any measure, one row for each route and product. */
export const licenceRegimes = table<LicenceRegime>()(
  {
    LicenceRegimeNoted: {
      row: ({ data }) =>
        data.products.map((product) => regimeRow(data.from, data.to, productKey(product))),
      begin: (event, row) => {
        const { from, to } = event.data;
        const { now, origin, scheduled, pending } = decided(event);
        const licences = now.reduce(
          (before: Layers<LicenceLevel | null>, change) => settled(before, change, origin.act),
          lasting(null),
        );
        return {
          from,
          to,
          product: row.slice(row.indexOf('/') + 1),
          licence: topOf(licences),
          licences,
          scheduled,
          pending,
          ...origin,
        };
      },
      evolve: (draft, event) => {
        const decision = decided(event);
        enter<RegimeChange>(draft, event, decision);
        for (const change of decision.now) apply(draft, change, decision.origin);
      },
      refuse: refuseCompletion,
    },
  },
  { due: dueOf<RegimeChange, LicenceRegime>(apply) },
);
