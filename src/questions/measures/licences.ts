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
import { ownersByRows } from './standing/owner';
import { type Reader, readerOf } from './standing/reader';

/** One licence under a measure, with all the products for which it has the same terms. */
export type Licence = {
  /** The licence. */
  readonly licence: LicenceId;
  /** The measure under which the licence was granted. */
  readonly measure: MeasureId;
  /** The keys of the products; `*` means everything that the measure covers. */
  readonly products: readonly string[];
  /** The authority that grants the licence. */
  readonly by: NationalActor;
  /** Who received the licence or applied for it; null if no act says so. */
  readonly grantee: string | null;
  /** Whether the licence is general: a general licence authorises everybody. */
  readonly general: boolean;
  /** The countries with which the licence allows trade; null means all. */
  readonly partners: readonly CountryCode[] | null;
  /** The firms that the licence permits dealings with; null means all. */
  readonly entities: readonly string[] | null;
  /** All the conditions that trade must meet; null means no conditions. */
  readonly when: readonly string[] | null;
  /** The licence that this licence replaces; null if it replaces none. */
  readonly replaces: LicenceId | null;
  /** The status of the licence. */
  readonly status: LicenceStatus;
  /** When the licence was granted. */
  readonly granted: Since;
  /**
   * The first day on which the licence is no longer valid, as the last grant that took effect says. Null if that grant
   * has no end, or if no grant has taken effect.
   */
  readonly until: Point | null;
  /** The act that gave the licence its present form. */
  readonly act: EventId;
};

/**
 * Lists every licence granted so far. Each licence is an exception to a measure. An expired licence has the
 * status `expired`. Pass a measure's id to list only the licences under that measure. An id that is not well
 * formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-31'), licences()).map(({ products }) => products.join());
 * // => ['hydrogen-fluoride', 'photoresist', 'photoresist']
 */
export const licences = (measure?: string): Question<Relations, readonly Licence[]> => {
  const wanted = measure === undefined ? undefined : argument(measureId, measure, 'measure');
  return (state) => {
    const reader = readerOf(state, ownersByRows(state));
    const rows =
      wanted === undefined
        ? state.licences.entries().flatMap(([, row]) => partsGranted(reader, row))
        : licencesUnder(reader, underMeasureKey(wanted));
    return licencesOf(rows.filter(({ status }) => status !== 'refused'));
  };
};

/**
 * Returns what one licence, or one refused application, covers and how it stands. If later acts treat some
 * of the licence's products differently, each group of products has an item of its own. The answer is none
 * before any act names the licence. An id that is not well formed throws a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-08-31'), licence('unheard-of')); // => none
 */
export const licence = (id: string): Question<Relations, Option<readonly Licence[]>> => {
  const wanted = argument(licenceId, id, 'id');
  return (state) => {
    const rows = licencesUnder(readerOf(state, ownersByRows(state)), licenceIdKey(wanted));
    return rows.length === 0 ? none : some(licencesOf(rows));
  };
};

export const licencesUnder = (reader: Reader, key: string): readonly LicenceRow[] =>
  reader.state.licences.keyed(key).flatMap(([, row]) => partsGranted(reader, row));

/** Joins rows that differ only in their product. */
export const licencesOf = (rows: readonly LicenceRow[]): readonly Licence[] => {
  const groups = new Map<string, Licence & { readonly products: string[] }>();
  for (const { product, decisions: _, last: __, ...rest } of rows) {
    const alike = JSON.stringify(rest);
    const group = groups.get(alike);
    if (group !== undefined) group.products.push(product);
    else groups.set(alike, { ...rest, products: [product] });
  }
  return [...groups.values()].sort((a, b) =>
    a.licence < b.licence ? -1 : a.licence > b.licence ? 1 : 0,
  );
};
