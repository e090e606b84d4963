import { isSome, none, type Option, some } from '../fp';
import { regimeRow } from '../relations/licence-regimes';
import { changed, hasEffect, type Measure, type MeasureChange } from '../relations/measures';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/question';
import type { Point } from '../time/point';
import type { EventId, MeasureId } from '../vocabulary/ids';
import { type LicenceLevel, strictest } from '../vocabulary/instruments';
import { type Product, productKey } from '../vocabulary/products';

/** A change to a regime that is announced for a date. */
export type ComingRegime = {
  /** The date or date-time from which it holds. */
  readonly on: Point;
  /** The licence needed from then on, if nothing else changes. */
  readonly licence: LicenceLevel;
  readonly measure: MeasureId;
  /** The event that decided it. */
  readonly act: EventId;
};

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

export type Route = {
  /** The exporting country, ISO 3166-1 alpha-3. */
  readonly from: string;
  /** The importing country, ISO 3166-1 alpha-3. */
  readonly to: string;
  readonly product: Product;
};

/**
 * Which licence trade in a product on a route needs: the strictest that any measure in force asks
 * for, over the baseline. None where the log knows neither a baseline nor a measure.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-03'), tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' }));
 * // some({ licence: 'general-bulk', measures: [],
 * //   upcoming: [{ on: '2019-07-04', licence: 'individual', measure: 'jp-individual-licences', … }], … })
 */
export const tradeRegime = ({
  from,
  to,
  product,
}: Route): Question<Relations, Option<TradeRegime>> => {
  const key = productKey(product);
  const row = regimeRow(from, to, key);
  return (state) => {
    const regime = state.licenceRegimes.get(row);
    const baseline = isSome(regime) ? regime.value.licence : null;
    const measures = state.measures
      .keyed(key)
      .map(([, measure]) => measure)
      .filter((measure) => measure.from === from && measure.to === to);
    if (baseline === null && measures.length === 0) return none;
    const licence = strictestOf(baseline, measures);
    const responsible = measures.filter(
      (measure) => licence !== baseline && licenceOf(measure) === licence,
    );
    const grounds = responsible.length === 0 && isSome(regime) ? [regime.value] : responsible;
    /** What the regime would be with one measure changed. */
    const coming = (measure: Measure, act: EventId, change: MeasureChange) => ({
      licence: strictestOf(baseline, [
        ...measures.filter((other) => other !== measure),
        changed(measure, change),
      ]),
      measure: measure.measure,
      act,
    });
    const upcoming = measures.flatMap((measure) =>
      measure.scheduled.map(({ on, act, change }) => ({ on, ...coming(measure, act, change) })),
    );
    return some({
      licence,
      measures: responsible.map(({ measure }) => measure),
      acts: grounds.map(({ act }) => act),
      upcoming: upcoming.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      undated: measures.flatMap((measure) =>
        measure.pending.map(({ act, change }) => coming(measure, act, change)),
      ),
    });
  };
};

type Licensing = Pick<Measure, 'stage' | 'suspended' | 'licence'>;

const licenceOf = (measure: Licensing): LicenceLevel | null =>
  hasEffect(measure) ? measure.licence : null;

const strictestOf = (baseline: LicenceLevel | null, measures: readonly Licensing[]): LicenceLevel =>
  strictest([baseline, ...measures.map(licenceOf)].filter((licence) => licence !== null));
