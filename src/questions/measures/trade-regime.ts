import { isSome, none, type Option, some } from '../../fp';
import { type LicenceRegime, regimeRow } from '../../relations/measures/licence-regimes';
import type { Measure } from '../../relations/measures/measures';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import type { LicenceLevel } from '../../vocabulary/instruments';
import { coveringKeys } from '../../vocabulary/products';
import { type ComingRegime, licenceOf, strictestOf, undatedOf, upcomingOf } from './coming-regimes';
import { checkedRoute, measuresOn, type Route } from './measures-on';

export type { ComingRegime } from './coming-regimes';

/** The licence that trade in a product on a route needs, and why. */
export type TradeRegime = {
  readonly licence: LicenceLevel;
  /** The measures in force that make it so; empty where the baseline does. */
  readonly measures: readonly MeasureId[];
  /** The events that made it so: those measures' acts, or the baseline's. */
  readonly acts: readonly EventId[];
  /** What is announced and dated, soonest first. */
  readonly upcoming: readonly ComingRegime[];
  /** What is decided with no date set. */
  readonly undated: readonly Omit<ComingRegime, 'on'>[];
};

/**
 * Which licence trade in a product on a route needs: the strictest that any measure in force asks
 * for, over the baseline. None where the log knows neither a baseline nor a measure. Countries that do not
 * exist and products that no log can have throw a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-03'), tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' }));
 * // => some({ licence: 'general-bulk', measures: [],
 * //   upcoming: [{ on: '2019-07-04', licence: 'individual', measure: 'jp-individual-licences', … }], … })
 */
export const tradeRegime = (route: Route): Question<Relations, Option<TradeRegime>> => {
  const baselineIn = baselineOn(route);
  const measuresIn = measuresOn(route);
  return (state) => {
    const baseline = baselineIn(state);
    const measures = measuresIn(state).filter(isRegime);
    const free = baseline?.licence ?? null;
    if (free === null && measures.length === 0) return none;
    const licence = strictestOf(free, measures);
    const responsible = measures.filter(
      (measure) => licence !== free && licenceOf(measure) === licence,
    );
    const grounds = responsible.length > 0 || baseline === undefined ? responsible : [baseline];
    return some({
      licence,
      measures: responsible.map(({ measure }) => measure),
      acts: grounds.map(({ act }) => act),
      upcoming: upcomingOf({ baseline, measures }),
      undated: undatedOf({ baseline, measures }),
    });
  };
};

/** The baseline that counts: that of the narrowest code, of those that have effect if any has. */
const baselineOn = (route: Route) => {
  const { from, to, product } = checkedRoute(route);
  const narrowestFirst = coveringKeys(product)
    .map((key) => regimeRow(from, to, key))
    .reverse();
  return ({ licenceRegimes }: Relations): LicenceRegime | undefined => {
    let narrowest: LicenceRegime | undefined;
    for (const row of narrowestFirst) {
      const found = licenceRegimes.get(row);
      if (!isSome(found)) continue;
      if (found.value.licence !== null) return found.value;
      narrowest ??= found.value;
    }
    return narrowest;
  };
};

/** A measure may ask for a licence and a duty; one that asks for a duty alone is no regime. */
const isRegime = ({ licence, rate }: Measure): boolean => licence !== null || rate === null;
