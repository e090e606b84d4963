import type { LicenceRegimeNoted, Place } from '../../events/measures/regime';
import type { Draft } from '../../immer';
import { type Actor, countryOf } from '../../vocabulary/actors';
import type { LicenceLevel } from '../../vocabulary/instruments';
import { type Goods, goodsKeys, unusualSpelling } from '../../vocabulary/products';
import type { Copied, Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete, refuseToComplete, refuseToWithdraw } from '../schedule/refuse';
import { singleCourse } from '../schedule/replace';
import { unionKeys } from './measure-keys';

/**
 * The licences that one country requires without any measure, for one product on one route. Each decision is one
 * act that notes such a licence. If several are in effect, the one that became binding last is the baseline: the
 * licence that trade needs if no measure is in force. If none is in effect, there is no baseline.
 */
export type LicenceRegime = Decisions<LicenceLevel> & {
  /** The exporting country or union, or `*` for any. */
  readonly from: Place;
  /** The importing country or union, or `*` for any. */
  readonly to: Place;
  /**
   * The country or union that made the rule. This is the country of the actor that noted the regime, or the exporter
   * (`from`) if the actor has no country.
   */
  readonly by: Place;
  /** The product's key: a bare name, `SCHEME:code`, or `*` for all goods. */
  readonly product: string;
};

const course = singleCourse<LicenceLevel, Copied<LicenceRegime>>();

const { take, takeBack, due } = enacting(course);

/** `by` is the country or union that makes the rule. */
export const regimeRow = (from: string, to: string, product: string, by: string = from): string =>
  `${from}>${to}${by === from ? '' : `|${by}`}/${product}`;

/**
 * The prefix of the ids of all rows on a route whose rule was made by a country or union other than the exporter.
 */
export const regimeRowsOfOthers = (from: string, to: string): string => `${from}>${to}|`;

export const regimeRowsOn = (from: string, to: string): readonly string[] => [
  regimeRow(from, to, ''),
  regimeRowsOfOthers(from, to),
];

/**
 * Returns the country or union that made the rule of a row. Pass the id of the row, which must begin with
 * `regimeRowsOfOthers`.
 */
export const noterIn = (id: string): string => id.slice(id.indexOf('|') + 1, id.indexOf('/'));

export const noters = (exporter: string, ofRoute: readonly string[]): readonly string[] => [
  ...new Set([exporter, ...ofRoute]),
];

const noterOf = (by: Actor, from: Place): Place => countryOf(by) ?? from;

const rowsOf = (
  by: Actor,
  { from, to, products }: { readonly from: Place; readonly to: Place; readonly products: Goods },
): readonly string[] =>
  goodsKeys(products).map((key) => regimeRow(from, to, key, noterOf(by, from)));

/**
 * The key of the rows whose product has a name in an unusual spelling, such as capitals. `spelling` is the usual
 * spelling of that name.
 */
export const oddRegimeKey = (spelling: string): string => `≈${spelling}`;

const note = (
  draft: Draft<LicenceRegime>,
  event: LicenceRegimeNoted,
  _: string,
  offsetMs: number,
): void => take(draft, event, [event.data.licence], offsetMs);

/**
 * The table of licences that countries require without any measure, with one row for each route, product, and country
 * or union that makes the rule.
 */
export const licenceRegimes = table<LicenceRegime>()(
  {
    LicenceRegimeNoted: {
      row: ({ by, data }) => rowsOf(by, data),
      keys: ({ by, data: { from, to } }, id) => {
        const unions = unionKeys(from, to, countryOf(by));
        const spelling = unusualSpelling(id.slice(id.indexOf('/') + 1));
        return spelling === undefined ? unions : [...unions, oddRegimeKey(spelling)];
      },
      begin: (event, id, offsetMs) => {
        const { from, to } = event.data;
        const product = id.slice(id.indexOf('/') + 1);
        const by = noterOf(event.by, from);
        const row: Draft<LicenceRegime> = { from, to, by, product, decisions: [] };
        note(row, event, id, offsetMs);
        return row;
      },
      evolve: note,
      // An event on several goods may complete an earlier event on only some of them, so the rows of the
      // other goods must not refuse the event.
      refuseBegin: (event) =>
        goodsKeys(event.data.products).length === 1 ? refuseToBeginComplete(event) : undefined,
      refuse: (row, event) => refuseToComplete(row, event, course.mayComplete),
    },
    DecisionWithdrawn: {
      row: ({ by, data }) => ('from' in data ? rowsOf(by, data) : []),
      evolve: (draft, event, _, offsetMs) => takeBack(draft, event, offsetMs),
      refuse: (row, { data }) => refuseToWithdraw(row, data.withdraws, 'note the regime anew'),
    },
  },
  { due },
);
