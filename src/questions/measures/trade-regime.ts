import type { Option } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { Point } from '../../time/point';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import {
  concernOf,
  type Instrument,
  type LicenceLevel,
  stricter,
} from '../../vocabulary/instruments';
import type { PriceTerm, QuotaTerm } from '../../vocabulary/terms';
import { about } from '../coverage/about';
import { answerWithCoverage, type Coverage, type Covered } from '../coverage/coverage';
import { aboutGoods, areGoodsInDoubt } from './goods-in-doubt';
import { type Authorisation, authorisationsOf } from './regime/authorised';
import type { Baseline } from './regime/baseline';
import { baselinesOfParts } from './regime/baselines-of-parts';
import { comingMemberships, readerOn } from './regime/coming-memberships';
import {
  type ComingRegime,
  type UndatedDecision,
  undatedOf,
  upcomingOf,
} from './regime/coming-regimes';
import { type Asking, hasAmount, measuresAsking, measuresRead } from './regime/measures-asking';
import { baselineOf, isOfUnknownKind, requiredOn, strictestOf } from './regime/required';
import { type Asked, askedOf, isNameUnclear } from './scope/asked';
import type { Route } from './scope/route';
import { sidesInDoubt } from './sides-in-doubt';
import { type Exception, exceptionsOf } from './standing/exceptions';
import { changeBy } from './standing/future';
import type { ByAct, Inactive } from './standing/inactive';
import { exceptionsOfMembers } from './standing/member-exceptions';
import { sidesOn } from './standing/on-route';
import { type Reader, readerOf } from './standing/reader';
import { termValue } from './standing/standing';

export type { ComingRegime } from './regime/coming-regimes';

/**
 * A measure in force that restricts trade by other means than a licence: a quota, a price, a closed port.
 */
export type RestrictionInForce = ByAct & {
  /** What kind of intervention the measure is (Global Trade Alert). */
  readonly instrument: Instrument;
  /**
   * How much trade the measure allows. Absent if no rule sets a quota, or if equally narrow rules
   * set different quotas.
   */
  readonly quota?: QuotaTerm;
  /**
   * The price that the measure sets. Absent if no rule sets a price, or if equally narrow rules set
   * different prices.
   */
  readonly price?: PriceTerm;
};

/** What trade in a product on a route requires, apart from duties, and why. */
export type TradeRegime = {
  /**
   * The strictest licence that the baseline or a measure in force requires. Null if no act says
   * which licence is needed. Also null if only members of a customs union need a licence, and the
   * log does not say whether a country of the route is a member.
   *
   * The licence is the text `none` only if an act says that no licence is needed and nothing leaves this open:
   *
   * - no measure in force requires a licence of unknown kind
   * - no baseline requires a licence for a part of the goods or for a member of a union
   * - the log has no other spelling of the name of the product, such as one in capitals
   * - no measure in force requires a licence for another product that may be the product of the question because
   *   the log has no codes that tell the two apart
   */
  readonly licence: LicenceLevel | null;
  /**
   * Whether acts say which licence each measure in force requires. If this is false, the licence that no act names
   * may be stricter than `licence`.
   */
  readonly exact: boolean;
  /**
   * Whether granted licences authorise the trade under every measure that requires a licence. Also false if the
   * baseline requires a stricter licence than every measure, since licences are granted only under measures. A general
   * licence that names no firm does not count if a later act prohibits trade with the firm by name. Null if the only
   * licences are general licences that name no firm and a later act requires a licence for the firm by name, because
   * no act then says whether the general licences still count. Also null if imprecise dates leave open whether the
   * licence or that act came first.
   */
  readonly authorised: boolean | null;
  /** The licences that authorise the trade or, if `authorised` is null, may do so. */
  readonly authorisedBy: readonly Authorisation[];
  /** The measures in force that restrict trade by other means than a licence. */
  readonly restrictions: readonly RestrictionInForce[];
  /** The measures that are known but not in force for what the question asks about, each with the reason. */
  readonly inactive: readonly Inactive[];
  /** The parts of the question's scope for which a measure sets a different rule. */
  readonly exceptions: readonly Exception[];
  /** The announced changes that have a date, the soonest first. Days are counted in the offset of the log. */
  readonly upcoming: readonly ComingRegime[];
  /**
   * The decisions for which no date is set. Includes decisions on a wider scope than that of the
   * rule in effect.
   */
  readonly undated: readonly UndatedDecision[];
  /** The measures in force that are only reported: the party that applies them has not announced them. */
  readonly deFacto: readonly MeasureId[];
  /**
   * The measures in force that require `licence`, then the measures that require a licence of unknown kind. If the
   * baseline itself requires `licence`, only the measures that require a licence of unknown kind.
   */
  readonly measures: readonly MeasureId[];
  /**
   * The acts from which `licence` follows: the acts that state the baseline, or the acts that
   * named the licence or announced its measure.
   */
  readonly acts: readonly EventId[];
};

/**
 * Returns what trade in a product on a route requires, apart from duties: the strictest licence that the
 * baseline or any measure in force requires, and other restrictions. If an act lifts a measure, suspends it or
 * excludes the goods, only this measure requires nothing. Another measure can still require a licence.
 *
 * If the log has nothing on this trade, or only duties, the answer is none, unless the log claims coverage. A
 * `licence` of null with `coverage.complete` means that there was nothing to find.
 *
 * @example
 * pipe(japanKorea, asOf('2019-07-03'), tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' }));
 * // => some({ licence: 'general-bulk', measures: [],
 * //   upcoming: [{ on: '2019-07-04', licence: 'individual', measure: 'jp-individual-licences', … }], … })
 */
export const tradeRegime = (route: Route): Question<Relations, Option<Covered<TradeRegime>>> => {
  const asked = askedOf(route);
  const subject = aboutGoods('licence', asked);
  return about(subject, (state) => {
    const sides = sidesOn(state, asked);
    const reader = readerOf(state);
    const baseline = baselineOf(reader, sides);
    const read = measuresRead(reader, sides);
    const asking = measuresAsking(read);
    const exceptions: Exception[] = [];
    for (const { measure, side, standing } of read)
      exceptions.push(...exceptionsOf(reader, measure, side, standing, 'licence'));
    for (const side of sides)
      exceptions.push(...exceptionsOfMembers(reader, side, exceptions, 'licence'));
    const isFound = baseline.rows.length > 0 || asking.length > 0 || exceptions.length > 0;
    const memberships = comingMemberships(state, asked);
    const regimeOn = (on: Point, without?: EventId) => {
      const later = readerOn(reader, memberships, on, without);
      const sidesThen = later === reader ? sides : sidesOn(later.state, asked);
      const { asking: askingThen, baseline: then, licence } = requiredOn(later, sidesThen, on);
      return { ...withParts(later, asked, then, licence, on), asking: askingThen };
    };
    const upcomingFrom = (now: Baseline) =>
      upcomingOf({ baseline: now, asking }, regimeOn, reader.force, memberships);
    // Lists every field, since building an object by spreading several others is many times slower.
    const regime = (coverage: Coverage): Covered<TradeRegime> => {
      const { exact, measures, acts, ...whole } = licenceNow(baseline, asking);
      const { licence, baseline: withPartsNow } = withParts(reader, asked, baseline, whole.licence);
      const { authorised, authorisedBy } = authorisation(reader, baseline, asking);
      return {
        licence,
        exact,
        measures,
        acts: licence === whole.licence ? acts : noActs,
        authorised,
        authorisedBy,
        restrictions: restrictionsOf(asking),
        inactive: inactiveOf(asking),
        exceptions,
        upcoming: upcomingFrom(withPartsNow),
        undated: undatedOf({ baseline, asking }, reader),
        deFacto: deFactoOf(asking),
        coverage,
      };
    };
    const isComing = !isFound && memberships.length > 0 && upcomingFrom(baseline).length > 0;
    return answerWithCoverage(state, subject, isFound || isComing, regime);
  });
};

const noActs: readonly EventId[] = [];

/**
 * Replaces a `licence` of `none` by null if a part of the goods needs a licence or may need one, because no act then
 * says that all of the goods need none. Also adds the baselines for the parts. Changes nothing for any other
 * `licence`.
 */
const withParts = (
  reader: Reader,
  asked: Asked,
  baseline: Baseline,
  licence: LicenceLevel | null,
  on?: Point,
): { readonly baseline: Baseline; readonly licence: LicenceLevel | null } => {
  if (licence !== 'none') return { baseline, licence };
  const { rows, isLicenceNeeded } = baselinesOfParts(reader, asked, changeBy(reader, on));
  return {
    baseline: rows.length === 0 ? baseline : { ...baseline, rows: [...baseline.rows, ...rows] },
    licence: isLicenceNeeded || isUnclear(reader, asked, on) ? null : licence,
  };
};

const isUnclear = (reader: Reader, asked: Asked, on: Point | undefined): boolean =>
  isNameUnclear(reader.state, asked) ||
  areGoodsInDoubt(reader, asked, 'licence', on) ||
  sidesInDoubt(reader.state, asked).some((sides) => {
    const { licence, asking } = requiredOn(reader, sides, on);
    return licence === null ? asking.some(isOfUnknownKind) : licence !== 'none';
  });

const licenceNow = (
  { held, acts: noted }: Baseline,
  asking: readonly Asking[],
): Pick<TradeRegime, 'licence' | 'exact' | 'measures' | 'acts'> => {
  const licence = strictestOf(held?.value, asking);
  const isOfBaseline = held !== undefined && held.value === licence;
  const grounds: Asking[] = [];
  if (!isOfBaseline)
    for (const each of asking)
      if (each.licence !== null && each.licence === licence) grounds.push(each);
  const responsible = grounds.length;
  for (const each of asking) if (isOfUnknownKind(each)) grounds.push(each);
  const acts: EventId[] = isOfBaseline ? [...noted] : [];
  for (const { act } of grounds) if (act !== null) acts.push(act);
  return {
    licence,
    exact: grounds.length === responsible,
    // Where no licence is needed, no measure requires one. So the list is empty.
    measures: licence === 'none' ? [] : grounds.map(({ measure }) => measure),
    acts,
  };
};

const authorisation = (
  reader: Reader,
  { held }: Baseline,
  asking: readonly Asking[],
): Pick<TradeRegime, 'authorised' | 'authorisedBy'> => {
  const authorisedBy: Authorisation[] = [];
  let isNeeded = false;
  let isMissing = false;
  let isOpen = false;
  // True while the baseline requires a stricter licence than every measure. A licence granted under a measure then
  // does not authorise the trade.
  let isLess = held !== undefined && held.value !== 'none';
  for (const each of asking) {
    const { isLicensing, licence } = each;
    if (!isLicensing || licence === 'none') continue;
    const found = authorisationsOf(reader, each);
    isNeeded = true;
    if (found.licences.length === 0) isMissing = true;
    else if (!found.isSure) isOpen = true;
    if (held === undefined || licence === null || stricter(held.value, licence) === licence)
      isLess = false;
    authorisedBy.push(...found.licences);
  }
  const isGranted = isNeeded && !isMissing && !isLess;
  return { authorised: isGranted && isOpen ? null : isGranted, authorisedBy };
};

const inactiveOf = (asking: readonly Asking[]): readonly Inactive[] => {
  const inactive: Inactive[] = [];
  for (const { measure, standing } of asking)
    if (standing.inForce === false)
      inactive.push({ measure, because: standing.because, act: standing.act });
  return inactive;
};

const deFactoOf = (asking: readonly Asking[]): readonly MeasureId[] => {
  const reported: MeasureId[] = [];
  for (const { measure, standing } of asking) {
    if (standing.inForce !== true) continue;
    const { value } = standing.announcement;
    if (value.kind === 'announcement' && value.reportedBy !== null) reported.push(measure);
  }
  return reported;
};

const restrictionsOf = (asking: readonly Asking[]): readonly RestrictionInForce[] => {
  const restrictions: RestrictionInForce[] = [];
  for (const { measure, standing, instrument, isLicensing } of asking) {
    if (standing.inForce !== true) continue;
    const quota = termValue(standing.terms, 'quota')?.quota;
    const price = termValue(standing.terms, 'price')?.price;
    const isLicenceAlone =
      isLicensing &&
      concernOf(instrument) !== 'other' &&
      !hasAmount(standing, 'quota') &&
      !hasAmount(standing, 'price');
    if (isLicenceAlone) continue;
    restrictions.push({
      measure,
      act: standing.announcement.act,
      instrument,
      ...(quota === undefined ? {} : { quota }),
      ...(price === undefined ? {} : { price }),
    });
  }
  return restrictions;
};
