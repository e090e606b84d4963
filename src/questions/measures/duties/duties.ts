import type { Since } from '../../../relations/schedule/schedule';
import type { DutyAs, DutyTerm } from '../../../vocabulary/duty';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Instrument } from '../../../vocabulary/instruments';
import type { Phase } from '../../../vocabulary/terms';
import type { Exception } from '../standing/exceptions';
import type { ByAct, Inactive } from '../standing/inactive';

/** A duty that is owed; `act` is the act that named it. */
export type DutyOwed = ByAct & {
  readonly duty: DutyTerm;
  /** How it stands to the ordinary duty. */
  readonly as: DutyAs;
  /** The key of the product on which it is put: the one asked for, or what that is part of. */
  readonly product: string;
  /** From when it has been owed. */
  readonly since: Since;
  readonly phase: Phase | null;
  /** Whether it is only reported, and the party whose measure it is has not announced it. */
  readonly deFacto: boolean;
};

/** A duty that is not owed together with another: `by` is the measure that stands in its place. */
export type Displaced = ByAct & { readonly by: MeasureId };

/** A duty in force of which no act says how high it is. */
export type UnknownDuty = ByAct & { readonly instrument: Instrument };

/** The duties on one side of a route. */
export type Side = {
  readonly duties: readonly DutyOwed[];
  readonly displaced: readonly Displaced[];
  readonly unknown: readonly UnknownDuty[];
  readonly inactive: readonly Inactive[];
  /**
   * The sum over the ordinary duty, ad valorem, in per cent. Null where one of the duties is unknown, is
   * no plain percentage, or needs an ordinary duty that no act says. 0 only where an act says so.
   */
  readonly additional: number | null;
  /** The ordinary duty, or what stands in its place; null where no act says it. */
  readonly ordinary: DutyTerm | null;
  /** Both together, in per cent; null where one of them is unknown. */
  readonly total: number | null;
  readonly exceptions: readonly Exception[];
};
