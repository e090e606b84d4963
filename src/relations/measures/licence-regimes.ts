import type { LicenceRegimeNoted } from '../../events/measures/measures';
import type { Draft } from '../../immer';
import type { CountryCode } from '../../vocabulary/actors';
import type { LicenceLevel } from '../../vocabulary/instruments';
import { productKey } from '../../vocabulary/products';
import { isOnTop, type Layers, type Setting, settled, topOf } from '../schedule/layers';
import { table } from '../schedule/policy-table';
import {
  decide,
  dueOf,
  enact,
  isLasting,
  type Origin,
  refuseCompletion,
  type Schedule,
} from '../schedule/schedule';

/** A regime begins, or one that was noted for a time ends. Null is no regime. */
export type RegimeChange = Setting<LicenceLevel | null>;

/** The licence that one product needs on one route when no measure is in force: the baseline. */
export type LicenceRegime = Schedule<RegimeChange> & {
  readonly from: CountryCode;
  readonly to: CountryCode;
  /** The product's key: a bare name, or `SCHEME:code`. */
  readonly product: string;
  /** Null before a regime has effect, and after it has ended. */
  readonly licence: LicenceLevel | null;
  /** The regimes noted, of which `licence` is the topmost. */
  readonly licences: Layers<LicenceLevel | null>;
} & Origin;

/** The row of a product on a route. */
export const regimeRow = (from: string, to: string, product: string): string =>
  `${from}>${to}/${product}`;

const apply = (draft: Draft<LicenceRegime>, change: RegimeChange, origin: Origin): void => {
  const licences = settled<LicenceLevel | null>(draft.licences, change, origin.act);
  const isFelt = change.kind === 'set' || isOnTop(draft.licences, origin.act);
  Object.assign(draft, { licences, licence: topOf(licences) }, isFelt ? origin : {});
};

const note = (draft: Draft<LicenceRegime>, event: LicenceRegimeNoted): void => {
  const begins: RegimeChange = {
    kind: 'set',
    value: event.data.licence,
    lasting: isLasting(event),
  };
  enact(draft, event, decide<RegimeChange>(event, begins, { kind: 'revert' }), apply);
};

/** Licence regimes as they are without any measure, one row for each route and product. */
export const licenceRegimes = table<LicenceRegime>()(
  {
    LicenceRegimeNoted: {
      row: ({ data }) =>
        data.products.map((product) => regimeRow(data.from, data.to, productKey(product))),
      begin: (event, id) => {
        const row: Draft<LicenceRegime> = {
          from: event.data.from,
          to: event.data.to,
          product: id.slice(id.indexOf('/') + 1),
          licence: null,
          licences: { lasting: null, passing: [] },
          scheduled: [],
          pending: [],
          act: event.id,
          since: event.occurred,
        };
        note(row, event);
        return row;
      },
      evolve: note,
      refuse: refuseCompletion,
    },
  },
  { due: dueOf<RegimeChange, LicenceRegime>(apply) },
);
