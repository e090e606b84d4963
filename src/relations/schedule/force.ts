import { isLeft } from '../../fp';
import { plainDay } from '../../time/calendar-date';
import { compareDatesAt } from '../../time/compare-dates';
import { extentOf } from '../../time/extent';
import { dayOf as dayOfMoment } from '../../time/moment';
import type { DatesOf, Decision } from './decision';
import type { Since } from './schedule';

type Dated = DatesOf & Pick<Decision<unknown>, 'until'>;

export type Force = {
  /** The day of a date, as days since 1970-01-01. */
  readonly dayOf: (date: Since) => number;
  /** Compares two dates by when they begin. */
  readonly compare: (a: Since, b: Since) => number;
  /**
   * The date from which a decision binds: the date of its act or its date of effect, whichever is later. For a decision
   * without a date of effect, which never binds, returns the date of its act.
   */
  readonly bindsFrom: (decision: DatesOf) => Since;
  /** The day from which a decision binds. Infinity for a decision without a date of effect, since it never binds. */
  readonly bindsOn: (decision: DatesOf) => number;
  /**
   * Compares two decisions on the same scope by strength, the weaker first. The decision that binds on a later
   * day is stronger. Of two decisions that bind on the same day, a temporary decision is stronger than a
   * lasting decision. If both are temporary or both lasting, the decision that binds at a later hour is
   * stronger, then the decision that was taken later. Equal decisions keep the order of the log.
   */
  readonly compareByForce: (a: Dated, b: Dated) => number;
  /** Compares two decisions by when they bind, whether or not they are temporary. */
  readonly compareByDate: (a: Dated, b: Dated) => number;
  /**
   * Whether decision `a` comes after decision `b`: `a` was taken no earlier than `b` and binds no earlier than `b`, and
   * at least one of these two dates of `a` is later.
   */
  readonly isLaterThan: (a: DatesOf, b: DatesOf) => boolean;
  /** Returns the strongest of some decisions. If several are equally strong, returns the last of them. */
  readonly strongest: <D extends Dated>(
    decisions: readonly D[],
    /** Says which decisions to compare. Absent: all of them. */
    counts?: (decision: D) => boolean,
  ) => D | undefined;
};

const makeForce = (offsetMs: number): Force => {
  const compare = compareDatesAt(offsetMs);

  const dayOf = (date: Since): number => {
    const plain = date.length === 10 ? plainDay(date) : Number.NaN;
    if (!Number.isNaN(plain)) return plain;
    const extent = extentOf(date, offsetMs);
    return isLeft(extent) ? Number.NEGATIVE_INFINITY : dayOfMoment(extent.right.earliest, offsetMs);
  };

  const bindsFrom = ({ decided, from }: DatesOf): Since =>
    from === null || (decided !== from && compare(decided, from) > 0) ? decided : from;

  const bindsOn = (decision: DatesOf): number =>
    decision.from === null ? Number.POSITIVE_INFINITY : dayOf(bindsFrom(decision));

  const compareBoth = (a: Dated, b: Dated, areOfOneKind: boolean): number => {
    const dayOfA = bindsOn(a);
    const dayOfB = bindsOn(b);
    if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
    return (
      (areOfOneKind ? 0 : Number(a.until !== null) - Number(b.until !== null)) ||
      compare(bindsFrom(a), bindsFrom(b)) ||
      compare(a.decided, b.decided)
    );
  };

  const compareByForce = (a: Dated, b: Dated): number => compareBoth(a, b, false);

  return {
    dayOf,
    compare,
    bindsFrom,
    bindsOn,
    compareByForce,
    compareByDate: (a, b) => compareBoth(a, b, true),
    isLaterThan: (a, b) => {
      const decided = compare(a.decided, b.decided);
      if (decided < 0) return false;
      const binds = bindsOn(a) - bindsOn(b);
      return binds >= 0 && (decided > 0 || binds > 0);
    },
    strongest: <D extends Dated>(
      decisions: readonly D[],
      counts?: (decision: D) => boolean,
    ): D | undefined => {
      let top: D | undefined;
      for (const each of decisions)
        if (counts?.(each) !== false && (top === undefined || compareByForce(each, top) >= 0))
          top = each;
      return top;
    },
  };
};

// Keeps the comparisons, since `forceAt` is called for every row, and a program has logs of only a few
// offsets.
const made = new Map<number, Force>();

export const forceAt = (offsetMs: number): Force => {
  const known = made.get(offsetMs);
  if (known !== undefined) return known;
  const force = makeForce(offsetMs);
  made.set(offsetMs, force);
  return force;
};
