import { dateOf, dayOf } from '../oracle/days';

const firstDay = dayOf('2020-01-01');
/** A day of the random logs, by its number. */
export const date = (day: number): string => dateOf(firstDay + day);

/** The item at a number, which may be larger than the list is long. */
export const at = <T>(list: readonly T[], index: number): T | undefined =>
  list[index % list.length];
