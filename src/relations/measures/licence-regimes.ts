import type { LicenceRegimeNoted, Place } from '../../events/measures/regime';
import type { Draft } from '../../immer';
import type { LicenceLevel } from '../../vocabulary/instruments';
import { goodsKeys, unusualSpelling } from '../../vocabulary/products';
import type { Copied, Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete, refuseToComplete, refuseToWithdraw } from '../schedule/refuse';
import { singleCourse } from '../schedule/replace';
import { unionKeys } from './measure-keys';

/**
 * The licences that a country requires without any measure, for one product on one route. If several regimes
 * are in effect, the regime that became binding last is the baseline, which says what licence trade needs if
 * no measure is in force. If no regime is in effect, there is no baseline.
 */
export type LicenceRegime = Decisions<LicenceLevel> & {
  /** The exporting country or union, or `*` for any. */
  readonly from: Place;
  /** The importing country or union, or `*` for any. */
  readonly to: Place;
  /** The product's key: a bare name, `SCHEME:code`, or `*` for all goods. */
  readonly product: string;
};

const course = singleCourse<LicenceLevel, Copied<LicenceRegime>>();

const { take, takeBack, due } = enacting(course);

/** Returns the id of the row for a product on a route. */
export const regimeRow = (from: string, to: string, product: string): string =>
  `${from}>${to}/${product}`;

/**
 * The key of the rows for products whose names are written in an unusual way. `spelling` is the usual
 * spelling of the name.
 */
export const oddRegimeKey = (spelling: string): string => `≈${spelling}`;

const note = (
  draft: Draft<LicenceRegime>,
  event: LicenceRegimeNoted,
  _: string,
  offsetMs: number,
): void => take(draft, event, [event.data.licence], offsetMs);

/** The table of licence regimes that apply without any measure, with one row for each route and product. */
export const licenceRegimes = table<LicenceRegime>()(
  {
    LicenceRegimeNoted: {
      row: ({ data }) => goodsKeys(data.products).map((key) => regimeRow(data.from, data.to, key)),
      keys: ({ data: { from, to } }, id) => {
        const spelling = unusualSpelling(id.slice(id.indexOf('/') + 1));
        return spelling === undefined
          ? unionKeys(from, to)
          : [...unionKeys(from, to), oddRegimeKey(spelling)];
      },
      begin: (event, id, offsetMs) => {
        const { from, to } = event.data;
        const product = id.slice(id.indexOf('/') + 1);
        const row: Draft<LicenceRegime> = { from, to, product, decisions: [] };
        note(row, event, id, offsetMs);
        return row;
      },
      evolve: note,
      // If the event is on several goods, the event that it completes may have been on some of them only, so it
      // is not refused for the others.
      refuseBegin: (event) =>
        goodsKeys(event.data.products).length === 1 ? refuseToBeginComplete(event) : undefined,
      refuse: (row, event) => refuseToComplete(row, event, course.mayComplete),
    },
    DecisionWithdrawn: {
      row: ({ data }) =>
        'from' in data
          ? goodsKeys(data.products).map((key) => regimeRow(data.from, data.to, key))
          : [],
      evolve: (draft, event, _, offsetMs) => takeBack(draft, event, offsetMs),
      refuse: (row, { data }) => refuseToWithdraw(row, data.withdraws, 'note the regime anew'),
    },
  },
  { due },
);
