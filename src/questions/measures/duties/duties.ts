import type { Since } from '../../../relations/schedule/schedule';
import type { DutyAs, DutyTerm } from '../../../vocabulary/duty';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Instrument } from '../../../vocabulary/instruments';
import type { Phase } from '../../../vocabulary/terms';
import type { Exception } from '../standing/exceptions';
import type { ByAct, Inactive } from '../standing/inactive';

/** A duty that is charged. `act` is the act that named it. */
export type DutyOwed = ByAct & {
  readonly duty: DutyTerm;
  /** How it relates to the ordinary duty. */
  readonly as: DutyAs;
  /** The key of the product that it is put on: the product asked for, or a wider one. */
  readonly product: string;
  /** Since when it has been charged. */
  readonly since: Since;
  readonly phase: Phase | null;
  /** Whether it is only reported: the party that applies the measure has not announced it. */
  readonly deFacto: boolean;
};

/** A duty that is not charged because the measure `by` stands in its place. */
export type Displaced = ByAct & { readonly by: MeasureId };

/** A duty in force whose rate no act states. */
export type UnknownDuty = ByAct & { readonly instrument: Instrument };

/** The duties on one side of a route. */
export type Side = {
  readonly duties: readonly DutyOwed[];
  readonly displaced: readonly Displaced[];
  readonly unknown: readonly UnknownDuty[];
  readonly inactive: readonly Inactive[];
  /**
   * The sum of all duties other than the ordinary one, ad valorem, in per cent. Null where one of these
   * duties is unknown, is not a plain percentage, or depends on an ordinary duty that no act states. 0 only
   * where an act says so.
   */
  readonly additional: number | null;
  /** The ordinary duty, or the duty that replaces it; null where no act states it. */
  readonly ordinary: DutyTerm | null;
  /** `additional` plus `ordinary`, in per cent; null where one of them is unknown. */
  readonly total: number | null;
  readonly exceptions: readonly Exception[];
};
