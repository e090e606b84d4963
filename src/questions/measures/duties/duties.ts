import type { Since } from '../../../relations/schedule/schedule';
import type { DutyAs, DutyTerm } from '../../../vocabulary/duty';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Instrument } from '../../../vocabulary/instruments';
import type { Phase } from '../../../vocabulary/terms';
import type { Exception } from '../standing/exceptions';
import type { ByAct, Inactive } from '../standing/inactive';

/** A duty that is charged. `act` is the act that set its rate. */
export type DutyOwed = ByAct & {
  /** The duty. */
  readonly duty: DutyTerm;
  /** How the duty relates to the ordinary duty. */
  readonly as: DutyAs;
  /** The key of the product that the duty is put on: the product of the question, or a wider product. */
  readonly product: string;
  /** Since when the duty has been charged. */
  readonly since: Since;
  /** The stage of the decision, such as `provisional`; null if no act says. */
  readonly phase: Phase | null;
  /** Whether the measure is only reported: the party that applies it has not announced it. */
  readonly deFacto: boolean;
};

/** A duty that is not charged, because another duty replaces it. */
export type Displaced = ByAct & {
  /** The measure whose duty replaces this duty. */
  readonly by: MeasureId;
};

/** A duty in force whose rate is not known. */
export type UnknownDuty = ByAct & {
  /** What kind of intervention the measure is (Global Trade Alert). */
  readonly instrument: Instrument;
};

/** The duties on one side of a route. */
export type Side = {
  /** The duties that are charged. */
  readonly duties: readonly DutyOwed[];
  /** The duties that are not charged, because other duties replace them. */
  readonly displaced: readonly Displaced[];
  /**
   * The duties in force whose rate is not known:
   *
   * - no act states the rate
   * - two rules state different rates, and neither rule is narrower than the other
   * - several firms have the name in the question, and the rates for these firms differ
   */
  readonly unknown: readonly UnknownDuty[];
  /** The measures that are known but not in force for what the question asks about, each with the reason. */
  readonly inactive: readonly Inactive[];
  /**
   * The sum of all duties other than the ordinary duty, ad valorem, in per cent. Null if one of these duties is
   * unknown, is not a plain percentage, or depends on an ordinary duty that no act states.
   *
   * The sum is 0 only if acts show that no such duty is owed, and nothing leaves this open. It is null instead of 0
   * in three cases:
   *
   * - the log may call the product by another name
   * - a duty is owed on another product that may be the product of the question because the log has no codes that
   *   tell the two apart
   * - a duty is owed only if a country of the route is a member of a customs union, and the log does not say
   *   whether the country is a member
   */
  readonly additional: number | null;
  /**
   * The ordinary duty, or the duty that replaces it; null if no act states it, or if acts state several
   * different duties.
   */
  readonly ordinary: DutyTerm | null;
  /** `additional` plus `ordinary`, in per cent; null if one of the two is unknown or is not a plain percentage. */
  readonly total: number | null;
  /** The parts of the question's scope for which a measure sets a different rule. */
  readonly exceptions: readonly Exception[];
};
