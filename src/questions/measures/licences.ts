import { none, type Option, some } from '../../fp';
import {
  type LicenceRow,
  type LicenceStatus,
  licenceIdKey,
  underMeasureKey,
} from '../../relations/measures/licences';
import type { Relations } from '../../relations/relations';
import type { Since } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import type { Point } from '../../time/point';
import type { CountryCode, NationalActor } from '../../vocabulary/actors';
import {
  type EventId,
  type LicenceId,
  licenceId,
  type MeasureId,
  measureId,
} from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';
import { partsGranted } from './regime/granted';
import { type Reader, readerOf } from './standing/reader';

/** One licence under a measure, for the products that it treats alike. */
export type Licence = {
  readonly licence: LicenceId;
  readonly measure: MeasureId;
  /** The products' keys; `*` is all that the measure covers. */
  readonly products: readonly string[];
  readonly by: NationalActor;
  /** Who got it, or applied for it; null where no act says. */
  readonly grantee: string | null;
  /** Whether it authorises everybody. */
  readonly general: boolean;
  /** The countries of the other side for which it is; null: all. */
  readonly partners: readonly CountryCode[] | null;
  /** The firms for dealings with which it is; null: all. */
  readonly entities: readonly string[] | null;
  /** The licence that it replaces. */
  readonly replaces: LicenceId | null;
  readonly status: LicenceStatus;
  readonly granted: Since;
  /** Until when it is valid, this day excluded; null: until further notice. */
  readonly until: Point | null;
  /** The act that made it as it is. */
  readonly act: EventId;
};

/**
 * Every licence granted so far, the exceptions to a measure; those whose time is over have the status
 * `expired`. A measure's id asks for the licences under it alone; one that is not well formed throws a
 * `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-31'), licences()).map(({ products }) => products.join());
 * // => ['hydrogen-fluoride', 'photoresist', 'photoresist']
 */
export const licences = (measure?: string): Question<Relations, readonly Licence[]> => {
  const wanted = measure === undefined ? undefined : argument(measureId, measure, 'measure');
  return (state) => {
    const reader = readerOf(state);
    const rows =
      wanted === undefined
        ? state.licences.entries().flatMap(([, row]) => partsGranted(reader, row))
        : licencesUnder(reader, underMeasureKey(wanted));
    return licencesOf(rows.filter(({ status }) => status !== 'refused'));
  };
};

/**
 * One licence, or one application that was refused: what it covers and how it stands, apart for products
 * that later acts set apart. None before any act names it. An id that is not well formed throws a
 * `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-31'), licence('unheard-of')); // => none
 */
export const licence = (id: string): Question<Relations, Option<readonly Licence[]>> => {
  const wanted = argument(licenceId, id, 'id');
  return (state) => {
    const rows = licencesUnder(readerOf(state), licenceIdKey(wanted));
    return rows.length === 0 ? none : some(licencesOf(rows));
  };
};

/** The licences under a key, as those decided them who may. */
export const licencesUnder = (reader: Reader, key: string): readonly LicenceRow[] =>
  reader.state.licences.keyed(key).flatMap(([, row]) => partsGranted(reader, row));

/** Rows that differ in their product alone, as one. */
export const licencesOf = (rows: readonly LicenceRow[]): readonly Licence[] => {
  const groups = new Map<string, Licence & { readonly products: string[] }>();
  for (const { product, decisions: _, ...rest } of rows) {
    const alike = JSON.stringify(rest);
    const group = groups.get(alike);
    if (group !== undefined) group.products.push(product);
    else groups.set(alike, { ...rest, products: [product] });
  }
  return [...groups.values()].sort((a, b) =>
    a.licence < b.licence ? -1 : a.licence > b.licence ? 1 : 0,
  );
};
