import { type EventLog, emptyLog, type PolicyEvent, relations } from 'bilateral';
import * as fc from 'fast-check';
import { targetOf } from '../../src/testing/oracle/oracle';
import { type Troubles, troublesOf } from './logs';
import { stories } from './policy-logs/stories';
import { troublemakers } from './policy-logs/troublemakers';

/** Mixes lines anyhow, save that acts come after what they act on. */
const mixed = (lines: readonly PolicyEvent[], keys: readonly number[]): readonly PolicyEvent[] => {
  const keyOf = new Map<string, number>();
  lines.forEach((line, index) => {
    const target = targetOf(line);
    const own = keys[index] ?? 0;
    keyOf.set(line.id, target === undefined ? own : Math.max(own, keyOf.get(target) ?? 0));
  });
  return lines.toSorted((a, b) => (keyOf.get(a.id) ?? 0) - (keyOf.get(b.id) ?? 0));
};

/** The troubles that no log may lack; the tables of relations have no due change that stalls. */
const troubles = (log: EventLog): Troubles => {
  const { 'due changes that stall': _, ...rest } = troublesOf(relations, log);
  return rest;
};

/** Logs of policy events: some histories, and every kind of trouble at least once. */
export const policyLogs: fc.Arbitrary<EventLog> = fc
  .record({
    offset: fc.constantFrom('+09:00', '-05:00', '+00:00'),
    stories: fc.tuple(...stories),
    troubles: fc.tuple(...troublemakers),
    keys: fc.array(fc.nat({ max: 30 }), { minLength: 80, maxLength: 80 }),
  })
  .map(({ offset, keys, ...groups }) => ({
    ...emptyLog({ parties: ['JPN', 'KOR'], offset }),
    events: mixed([...groups.stories.flat(), ...groups.troubles.flat()], keys),
  }))
  .filter((log) => Object.values(troubles(log)).every((count) => count > 0));
