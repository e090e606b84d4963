import { hasEffect } from '../../relations/measures/measure-changes';
import type { Relations } from '../../relations/relations';
import type { Since } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import type { CountryCode, NationalActor } from '../../vocabulary/actors';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import type { Instrument, LicenceLevel } from '../../vocabulary/instruments';

/** One measure in force, for the products that it treats alike. */
export type MeasureInForce = {
  readonly measure: MeasureId;
  readonly by: NationalActor;
  readonly instrument: Instrument;
  /** The exporting country. */
  readonly from: CountryCode;
  /** The importing country. */
  readonly to: CountryCode;
  /** The licence that it makes necessary; null where it is not about licensing. */
  readonly licence: LicenceLevel | null;
  /** The duty that it puts on, ad valorem, in per cent; null where it is not a tariff. */
  readonly rate: number | null;
  /** Whom alone it concerns; null where it concerns everybody. */
  readonly entities: readonly string[] | null;
  /** The products' keys: bare names, or `SCHEME:code`. */
  readonly products: readonly string[];
  readonly since: Since;
  /** The event that made it as it is. */
  readonly act: EventId;
};

/**
 * Every measure that has effect: who restricts what. Products under one measure that an act set
 * apart, by an easing for instance, are listed apart.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), measuresInForce()).map((m) => `${m.licence}: ${m.products}`);
 * // => ['individual: fluorinated-polyimide,hydrogen-fluoride', 'specified-bulk: photoresist']
 */
export const measuresInForce = (): Question<Relations, readonly MeasureInForce[]> => (state) => {
  const groups = new Map<string, MeasureInForce & { readonly products: string[] }>();
  for (const row of state.measures.where(hasEffect)) {
    const { measure, by, instrument, from, to, licence, rate, entities, since, act } = row;
    const alike = JSON.stringify([measure, act, licence, rate, entities, since]);
    const group = groups.get(alike);
    if (group !== undefined) group.products.push(row.product);
    else
      groups.set(alike, {
        measure,
        by,
        instrument,
        from,
        to,
        licence,
        rate,
        entities,
        products: [row.product],
        since,
        act,
      });
  }
  return [...groups.values()];
};
