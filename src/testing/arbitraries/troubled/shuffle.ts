import type { TimedEvent } from '../../../temporal/event/event';
import { targetOf } from '../../oracle/oracle';

/** Corrections and retractions stay after their targets. */
export const shuffled = <E extends TimedEvent>(
  lines: readonly E[],
  keys: readonly number[],
): readonly E[] => {
  const keyOf = new Map<string, number>();
  lines.forEach((line, index) => {
    const target = targetOf(line);
    const own = keys[index] ?? 0;
    keyOf.set(line.id, target === undefined ? own : Math.max(own, keyOf.get(target) ?? 0));
  });
  return lines.toSorted((a, b) => (keyOf.get(a.id) ?? 0) - (keyOf.get(b.id) ?? 0));
};
