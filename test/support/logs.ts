import * as fc from 'fast-check';
import { targetOf } from '../../src/testing/oracle/oracle';
import type { Offset } from '../../src/time/offset';
import { type DomainEvent, type DomainLog, domain } from './domain';
import { troublemakers } from './logs/troublemakers';
import { troublesOf } from './logs/troubles';

export { type Troubles, troublesOf } from './logs/troubles';

// All are well-formed offsets.
const offsets = ['+09:00', '-05:00', '+00:00'] as readonly string[] as readonly Offset[];

/** Mixes lines anyhow, save that acts come after what they act on. */
const mixed = (lines: readonly DomainEvent[], keys: readonly number[]): readonly DomainEvent[] => {
  const keyOf = new Map<string, number>();
  lines.forEach((line, index) => {
    const target = targetOf(line);
    const own = keys[index] ?? 0;
    keyOf.set(line.id, target === undefined ? own : Math.max(own, keyOf.get(target) ?? 0));
  });
  return lines.toSorted((a, b) => (keyOf.get(a.id) ?? 0) - (keyOf.get(b.id) ?? 0));
};

/** Logs of the domain, each of which holds every kind of trouble at least once. */
export const logs: fc.Arbitrary<DomainLog> = fc
  .record({
    offset: fc.constantFrom(...offsets),
    groups: fc.tuple(...troublemakers),
    keys: fc.array(fc.nat({ max: 30 }), { minLength: 70, maxLength: 70 }),
  })
  .map(({ offset, groups, keys }) => ({ header: { offset }, events: mixed(groups.flat(), keys) }))
  .filter((log) => Object.values(troublesOf(domain, log)).every((count) => count > 0));
