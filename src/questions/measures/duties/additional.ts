import type { DutyTerm } from '../../../vocabulary/duty';
import type { DutyOwed } from './duties';

/** A duty as a percentage of the whole value; null where it is anything else. */
export const percentOf = (duty: DutyTerm): number | null => {
  const { percent, specific, atLeast, atMost, on } = duty;
  const isPlain = [specific, atLeast, atMost, on].every((each) => each === undefined);
  return isPlain && percent !== undefined ? percent : null;
};

/** The ordinary duty, or what stands in lieu of it. */
export const ordinaryOf = (duties: readonly DutyOwed[]): DutyTerm | null => {
  const found = duties.find(({ as }) => as === 'in-lieu' || as === 'ordinary');
  if (found === undefined) return null;
  const { as: _, ...duty } = found.duty;
  return duty;
};

/** What a duty adds to the ordinary one; null where that is no plain percentage. */
export const additionOf = ({ duty, as }: DutyOwed, ordinary: DutyTerm | null): number | null => {
  const percent = percentOf(duty);
  if (as !== 'inclusive' || percent === null) return percent;
  const base = ordinary === null ? null : percentOf(ordinary);
  return base === null ? null : Math.max(0, plus(percent, -base));
};

/** The sum of what is owed over the ordinary duty; null where one of it is no plain percentage. */
export const additionalOf = (
  duties: readonly DutyOwed[],
  ordinary: DutyTerm | null,
): number | null => {
  const additions = duties
    .filter(({ as }) => as === 'addition' || as === 'inclusive')
    .map((each) => additionOf(each, ordinary));
  let sum = 0;
  for (const each of additions) {
    if (each === null) return null;
    sum = plus(sum, each);
  }
  return sum;
};

/** The ordinary duty and what is owed over it. */
export const totalOf = (ordinary: DutyTerm | null, additional: number | null): number | null => {
  const base = ordinary === null ? null : percentOf(ordinary);
  return base === null || additional === null ? null : plus(base, additional);
};

/**
 * The sum of two rates. Rates are decimal numbers, whose sum must not show that they are added in binary.
 * Where one is 0 the other comes back as its act wrote it.
 */
const plus = (a: number, b: number): number => {
  if (a === 0) return b;
  return b === 0 ? a : Number((a + b).toFixed(10));
};
