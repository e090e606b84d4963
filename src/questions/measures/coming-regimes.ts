import type { LicenceRegime } from '../../relations/measures/licence-regimes';
import { changed, hasEffect, type MeasureState } from '../../relations/measures/measure-changes';
import type { Measure } from '../../relations/measures/measures';
import { settled, topOf } from '../../relations/schedule/layers';
import type { Schedule, Scheduled } from '../../relations/schedule/schedule';
import { compareDates } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import { type LicenceLevel, stricter } from '../../vocabulary/instruments';

/** A change to a regime that is announced for a date. */
export type ComingRegime = {
  /** The date or date-time from which it holds. */
  readonly on: Point;
  /** The licence needed from then on, as far as is decided. */
  readonly licence: LicenceLevel;
  /** The measure that changes; null where the baseline does. */
  readonly measure: MeasureId | null;
  /** The event that decided it. */
  readonly act: EventId;
};

/** What bears on the licence that a product needs on a route. */
export type Grounds = {
  readonly baseline: LicenceRegime | undefined;
  readonly measures: readonly Measure[];
};

/** What a measure asks for while it has effect. */
export const licenceOf = (measure: MeasureState): LicenceLevel | null =>
  hasEffect(measure) ? measure.licence : null;

/** The strictest licence that a baseline and some measures ask for. */
export const strictestOf = (
  baseline: LicenceLevel | null,
  measures: readonly MeasureState[],
): LicenceLevel => {
  let most = baseline ?? 'none';
  for (const measure of measures) most = stricter(most, licenceOf(measure) ?? 'none');
  return most;
};

/** What is decided and dated, soonest first; each with all that takes effect by its date. */
export const upcomingOf = ({ baseline, measures }: Grounds): readonly ComingRegime[] => {
  const dated: Omit<ComingRegime, 'licence'>[] = [];
  for (const { on, act } of baseline?.scheduled ?? none) dated.push({ on, act, measure: null });
  for (const { measure, scheduled } of measures)
    for (const { on, act } of scheduled) dated.push({ on, act, measure });
  const licenceOn = (on: Point): LicenceLevel =>
    strictestOf(
      baselineOn(baseline, on),
      measures.map((measure) => measureOn(measure, on)),
    );
  return dated
    .sort((a, b) => compareDates(a.on, b.on))
    .map(({ on, act, measure }) => ({ on, licence: licenceOn(on), measure, act }));
};

/** What is decided with no date set; each as if it alone took effect now. */
export const undatedOf = ({ baseline, measures }: Grounds): readonly Omit<ComingRegime, 'on'>[] => {
  const undated: Omit<ComingRegime, 'on'>[] = [];
  for (const { act, change } of baseline?.pending ?? none) {
    const licence = baseline && topOf(settled(baseline.licences, change, act));
    undated.push({ licence: strictestOf(licence ?? null, measures), measure: null, act });
  }
  for (const measure of measures)
    for (const { act, change } of measure.pending) {
      const after = measures.map((each) => (each === measure ? changed(each, change, act) : each));
      const licence = strictestOf(baseline?.licence ?? null, after);
      undated.push({ licence, measure: measure.measure, act });
    }
  return undated;
};

const none: readonly never[] = [];

const baselineOn = (baseline: LicenceRegime | undefined, on: Point): LicenceLevel | null =>
  baseline === undefined
    ? null
    : topOf(
        dueBy(baseline, on).reduce(
          (licences, { change, act }) => settled(licences, change, act),
          baseline.licences,
        ),
      );

const measureOn = (measure: Measure, on: Point): MeasureState =>
  dueBy(measure, on).reduce<MeasureState>(
    (state, { change, act }) => changed(state, change, act),
    measure,
  );

/** What of a schedule takes effect by a date, in order. */
const dueBy = <Change>({ scheduled }: Schedule<Change>, on: Point): readonly Scheduled<Change>[] =>
  scheduled
    .filter((change) => compareDates(change.on, on) <= 0)
    .sort((a, b) => compareDates(a.on, b.on));
