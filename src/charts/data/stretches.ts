import {
  type CalendarDate,
  history,
  isSome,
  type Question,
  type Relations,
  type TimedLog,
  type Timeline,
} from '../../index';
import { possibleDays } from '../../query/index';
import type { Reading } from '../readings/reading';

/**
 * A half-open period of valid time in which a picture shows the same answer (a `Reading`). A bound that is null is
 * open.
 */
export type Stretch = Reading & {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Whether this period began without an act, on a day that an earlier act had set. */
  readonly due: boolean;
  /**
   * The days on which this period may have begun, if its act has an imprecise date; null otherwise.
   */
  readonly possible: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
};

export const stretchesOf = (
  question: Question<Relations, Reading | null>,
  timeline: Timeline<Relations, TimedLog>,
): readonly Stretch[] =>
  history(question, { eq: readsSame })(timeline).flatMap(({ from = null, to = null, value }) =>
    value === null ? [] : [{ from, to, ...value, ...beginningOf(from, value, timeline) }],
  );

/** Two neighbouring periods that look the same are drawn as one, even if different acts made them. */
const readsSame = (a: Reading | null, b: Reading | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.says === b.says &&
    a.standing === b.standing &&
    a.level === b.level &&
    a.coming === b.coming);

const beginningOf = (
  from: CalendarDate | null,
  { acts }: Reading,
  timeline: Timeline<Relations, TimedLog>,
): Pick<Stretch, 'due' | 'possible'> => {
  const days = acts.flatMap((act) => {
    const found = possibleDays(act)(timeline);
    return isSome(found) ? [found.value] : [];
  });
  const own = days.filter(({ first }) => first === from);
  const widest = own.find(({ first, last }) => first !== null && last !== first);
  return {
    due: from !== null && days.length > 0 && own.length === 0,
    possible:
      widest !== undefined && widest.first !== null && widest.last !== null
        ? { first: widest.first, last: widest.last }
        : null,
  };
};
