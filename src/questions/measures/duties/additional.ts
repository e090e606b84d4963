import { same } from '../../../same';
import type { DutyTerm } from '../../../vocabulary/duty';
import type { DutyOwed } from './duties';

export const percentOf = (duty: DutyTerm): number | null => {
  const { percent, specific, atLeast, atMost, on } = duty;
  const isPlain =
    specific === undefined && atLeast === undefined && atMost === undefined && on === undefined;
  return isPlain && percent !== undefined ? percent : null;
};

export const ordinaryOf = (duties: readonly DutyOwed[]): DutyTerm | null => {
  const [first, ...more] = duties.flatMap(({ as, duty: { as: _, ...duty } }) =>
    as === 'in-lieu' || as === 'ordinary' ? [duty] : [],
  );
  return first !== undefined && more.every((each) => same(each, first)) ? first : null;
};

export const additionOf = ({ duty, as }: DutyOwed, ordinary: DutyTerm | null): number | null => {
  const percent = percentOf(duty);
  if (as !== 'inclusive' || percent === null) return percent;
  const base = ordinary === null ? null : percentOf(ordinary);
  return base === null ? null : Math.max(0, plus(percent, -base));
};

export const additionalOf = (
  duties: readonly DutyOwed[],
  ordinary: DutyTerm | null,
): number | null => {
  let sum = 0;
  for (const duty of duties) {
    if (duty.as !== 'addition' && duty.as !== 'inclusive') continue;
    const addition = additionOf(duty, ordinary);
    if (addition === null) return null;
    sum = plus(sum, addition);
  }
  return sum;
};

export const totalOf = (ordinary: DutyTerm | null, additional: number | null): number | null => {
  const base = ordinary === null ? null : percentOf(ordinary);
  return base === null || additional === null ? null : plus(base, additional);
};

/**
 * Adds two rates and rounds away the errors of binary arithmetic. If one rate is 0, returns the other rate
 * unchanged.
 */
const plus = (a: number, b: number): number => {
  if (a === 0) return b;
  return b === 0 ? a : Number((a + b).toFixed(10));
};
