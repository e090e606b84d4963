import { none, type Option, some } from '../../fp';
import { hasEffect } from '../../relations/measures/measure-changes';
import type { Measure } from '../../relations/measures/measures';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import { measuresOn, type Route } from './measures-on';

/** One duty among those that add up. */
export type Duty = {
  readonly measure: MeasureId;
  /** Ad valorem, in per cent. */
  readonly rate: number;
  /** The key of the product on which it is put: the one asked for, or what that is part of. */
  readonly product: string;
  /** The event that set it. */
  readonly act: EventId;
};

/** The duty that measures put on a product, over the ordinary tariff. */
export type Tariff = {
  /** The sum of the duties, ad valorem, in per cent. */
  readonly rate: number;
  /** The duties that have effect. */
  readonly duties: readonly Duty[];
};

/**
 * The duty that the measures in force put on a product on a route: their rates add up, and a rate
 * that an amendment sets takes the place of the one before. Where one measure has rates for a code and
 * for what that is part of, the nearest counts. None where the log knows of no tariff on
 * it, whether in force or not; 0 where none has effect.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), tariffOn({ from: 'JPN', to: 'KOR', product: 'photoresist' }));
 * // => none
 */
export const tariffOn = (route: Route): Question<Relations, Option<Tariff>> => {
  const measuresIn = measuresOn(route);
  return (state) => {
    const tariffs = measuresIn(state).filter(isTariff);
    if (tariffs.length === 0) return none;
    const duties = nearest(tariffs.filter(hasEffect)).map(({ measure, rate, product, act }) => ({
      measure,
      rate,
      product,
      act,
    }));
    return some({ rate: sum(duties.map(({ rate }) => rate)), duties });
  };
};

const isTariff = (measure: Measure): measure is Measure & { readonly rate: number } =>
  measure.rate !== null;

/** Of each measure the last: a product is found by its chapter first and by itself last. */
const nearest = <M extends Measure>(measures: readonly M[]): readonly M[] => [
  ...new Map(measures.map((each) => [each.measure, each])).values(),
];

// Rates are decimal numbers, whose sum must not show that they are added in binary.
const sum = (rates: readonly number[]): number => {
  const [first = 0, ...more] = rates;
  return more.length === 0
    ? first
    : Number(more.reduce((total, rate) => total + rate, first).toFixed(10));
};
