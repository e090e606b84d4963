import { isLeft } from '../../fp';
import { plainDay } from '../../time/calendar-date';
import { compareDates } from '../../time/compare-dates';
import { extentOf } from '../../time/extent';
import type { Decision } from './decision';
import type { Since } from './schedule';

const dayMs = 86_400_000;

/** The day of a date, as days since 1970-01-01; a date-time counts for the day that it names. */
export const dayOf = (date: Since): number => {
  const plain = plainDay(date);
  if (!Number.isNaN(plain)) return plain;
  const extent = extentOf(date, 0);
  return isLeft(extent) ? Number.NEGATIVE_INFINITY : Math.floor(extent.right.earliest / dayMs);
};

type Dated = Pick<Decision<unknown>, 'decided' | 'from' | 'until'>;

/** The date from which a decision binds: the later of when it was taken and when it takes effect. */
const bindsFrom = ({ decided, from }: Dated): Since =>
  from === null || compareDates(decided, from) > 0 ? decided : from;

/** The day on which a decision binds; one without a date never does. */
export const bindsOn = (decision: Dated): number =>
  decision.from === null ? Number.POSITIVE_INFINITY : dayOf(bindsFrom(decision));

/**
 * Compares two decisions on one scope by their force, the weaker first: the one that binds later holds;
 * of one day the temporary one; then the later hour; then the one that was taken later. Equal ones keep
 * the order of the log.
 */
export const compareByForce = (a: Dated, b: Dated): number => {
  const [dayOfA, dayOfB] = [bindsOn(a), bindsOn(b)];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return (
    Number(a.until !== null) - Number(b.until !== null) ||
    compareDates(bindsFrom(a), bindsFrom(b)) ||
    compareDates(a.decided, b.decided)
  );
};

/** Compares two decisions by when they bind, whether or not they are for a time. */
export const compareByDate = (a: Dated, b: Dated): number =>
  compareByForce({ ...a, until: null }, { ...b, until: null });

/** Whether a decision comes after another: on neither of its two dates before it, and on one after it. */
export const isLaterThan = (a: Dated, b: Dated): boolean => {
  const decided = compareDates(a.decided, b.decided);
  const binds = bindsOn(a) - bindsOn(b);
  return decided >= 0 && binds >= 0 && (decided > 0 || binds > 0);
};

/** The strongest of some decisions; of equal ones the last. */
export const strongest = <D extends Dated>(decisions: readonly D[]): D | undefined => {
  let top: D | undefined;
  for (const each of decisions) if (top === undefined || compareByForce(each, top) >= 0) top = each;
  return top;
};
