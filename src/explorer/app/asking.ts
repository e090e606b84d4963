import { isLeft, type Relations, type Timeline } from 'bilateral';
import { type Answer, ask } from 'bilateral/query';
import { useEffect, useState } from 'preact/hooks';
import type { Place } from './address';

/**
 * In milliseconds. A slider must stand still this long before the page asks a question that takes
 * longer than a frame.
 */
const restMs = 180;

/**
 * Returns the first value at once, and a later value only once it has stayed the same for `restMs`. Until then,
 * returns the value before it.
 */
export const useSettled = <Value>(value: Value): Value => {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

/** A query without its point in system time. */
type Asked = { readonly verb: Answer['verb']; readonly [field: string]: unknown };

/**
 * Asks a query as known at the chosen day, or with all lines known if no day is chosen. `changes` is asked
 * without that day, since its two points have days in system time of their own. Undefined if `ask` refuses the
 * query.
 */
export const answerAt = (
  timeline: Timeline<Relations>,
  { knownAt }: Pick<Place, 'knownAt'>,
  query: Asked,
): Answer | undefined => {
  const answered = ask(timeline)({
    ...query,
    ...(knownAt === null || query.verb === 'changes' ? {} : { knownAt }),
  });
  return isLeft(answered) ? undefined : answered.right;
};
