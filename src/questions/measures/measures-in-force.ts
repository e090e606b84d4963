import type { Measure } from '../../relations/measures/measure';
import type { Relations } from '../../relations/relations';
import type { Since } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import type { CountryCode, NationalActor } from '../../vocabulary/actors';
import type { DutyTerm } from '../../vocabulary/duty';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import {
  type Flow,
  type Instrument,
  isLicensing,
  type LicenceLevel,
} from '../../vocabulary/instruments';
import type { Phase, PriceTerm, QuotaTerm } from '../../vocabulary/terms';
import { instrumentInForce } from './standing/evidence';
import { type Reader, readerOf } from './standing/reader';
import { type PartnersStanding, partnersStandings } from './standing/rows/partners-apart';
import { rowTerms } from './standing/rows/row-terms';

/** One measure in force, with all the products for which it has the same terms. */
export type MeasureInForce = {
  /** The measure. */
  readonly measure: MeasureId;
  /** The country or union that takes the measure. */
  readonly by: NationalActor;
  /** What kind of intervention the measure is (Global Trade Alert). */
  readonly instrument: Instrument;
  /** Whether the measure restricts the exports or the imports of the party that acts. */
  readonly flow: Flow;
  /** The countries or unions that the measure is against; `*` means all. */
  readonly against: readonly (CountryCode | '*')[];
  /**
   * The exceptions from a union or `*` in `against`: the countries and unions that the measure excludes, or that
   * have another item in the answer. Absent if there are none.
   */
  readonly except?: {
    /** The countries and unions. */
    readonly partners: readonly CountryCode[];
  };
  /** The one firm or person that this item concerns; null means everybody without an item of their own. */
  readonly entity: string | null;
  /** All the conditions that trade must meet for this item to apply; null means no conditions. */
  readonly when: readonly string[] | null;
  /** The licence that the measure requires; `prohibited` for a ban. Null if the acts do not say which licence. */
  readonly licence: LicenceLevel | null;
  /** The duty that the measure puts on the goods; null if no act states one, or if acts contradict each other. */
  readonly duty: DutyTerm | null;
  /** How much trade the measure allows; null if it sets no quota, or if acts contradict each other. */
  readonly quota: QuotaTerm | null;
  /** The price that the measure sets; null if it sets none, or if acts contradict each other. */
  readonly price: PriceTerm | null;
  /** The stage of the decision, such as `provisional`; null if no act says. */
  readonly phase: Phase | null;
  /** Whether the measure is only reported: the party that applies it has not announced it. */
  readonly deFacto: boolean;
  /** The measures that this measure answers, or the disputes in which it was authorised. */
  readonly inResponseTo: readonly (MeasureId | DisputeId)[];
  /**
   * The act that authorised the measure, such as an authorisation to suspend concessions; null if no act
   * states one.
   */
  readonly authorisedBy: EventId | null;
  /** The keys of the products: names, `SCHEME:code`, or `*` for all goods. */
  readonly products: readonly string[];
  /** Since when the measure has had its present form. */
  readonly since: Since;
  /** The event that gave the measure its present form. */
  readonly act: EventId;
};

type InForce = Omit<MeasureInForce, 'products'>;

/**
 * Lists every measure that has effect and says who restricts what. If an act sets other terms for some
 * products, firms, countries or conditions under a measure, each of these has an item of its own. Countries that are
 * excluded or have an item of their own are not in `against` of the general item. If that `against` names a union or
 * `*`, `except` names these countries. A measure that only says that no licence is needed is left out.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), measuresInForce()).map((m) => `${m.licence}: ${m.products}`);
 * // => ['individual: fluorinated-polyimide,hydrogen-fluoride', 'specified-bulk: photoresist']
 */
export const measuresInForce = (): Question<Relations, readonly MeasureInForce[]> => (state) => {
  const groups = new Map<string, MeasureInForce & { readonly products: string[] }>();
  const reader = readerOf(state);
  for (const id of state.measures.ids()) {
    const row = reader.measure(id);
    if (row === undefined || !isBegun(row)) continue;
    for (const each of partnersStandings(reader, row)) {
      const found = inForce(row, each, reader);
      if (found === undefined) continue;
      const alike = JSON.stringify(found);
      const group = groups.get(alike);
      if (group !== undefined) group.products.push(row.product);
      else groups.set(alike, { ...found, products: [row.product] });
    }
  }
  return [...groups.values()];
};

const isBegun = ({ decisions }: Measure): boolean =>
  decisions.some(({ begun, value }) => begun && value.kind === 'announcement');

const inForce = (
  row: Measure,
  { against, except, standing }: PartnersStanding,
  reader: Reader,
): InForce | undefined => {
  const { measure, entity, when, head } = row;
  if (head === null) return undefined;
  const instrument = instrumentInForce(standing) ?? head.instrument;
  const { announcement, terms } = standing;
  if (announcement.value.kind !== 'announcement') return undefined;
  const { phase, reportedBy, inResponseTo, authorisedBy } = announcement.value;
  const asked = rowTerms(standing);
  const { licence, duty, quota, price } = asked;
  const isNothing =
    licence === 'none' &&
    [duty, quota, price].every((each) => each === null) &&
    standing.unsaid.length === 0;
  if (isNothing && isLicensing(instrument)) return undefined;
  const resumed = row.decisions.filter(({ begun, value }) => begun && value.kind === 'resumption');
  const named = Object.values(terms).flatMap((term) => term?.decision ?? []);
  const latest = [announcement, ...named, ...resumed].sort(reader.force.compareByDate);
  const last = latest.at(-1) ?? announcement;
  return {
    measure,
    by: head.by,
    instrument,
    flow: head.flow,
    against,
    ...(except.length === 0 ? {} : { except: { partners: except } }),
    entity,
    when,
    ...asked,
    phase,
    deFacto: reportedBy !== null,
    inResponseTo,
    authorisedBy,
    since: last.from ?? last.decided,
    act: last.act,
  };
};
