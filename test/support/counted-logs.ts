import type * as fc from 'fast-check';
import { type DomainLog, domain } from './domain';
import { logs as generated, type Troubles, troublesOf } from './logs';

/** The generated logs, with a count of the troubles that a test file has seen in them. */
export const countedLogs = () => {
  const total = new Map<string, number>();
  const least = new Map<string, number>();
  let seen = 0;
  const count = (troubles: Troubles): void => {
    seen += 1;
    for (const [kind, times] of Object.entries(troubles)) {
      total.set(kind, (total.get(kind) ?? 0) + times);
      least.set(kind, Math.min(least.get(kind) ?? times, times));
    }
  };
  const logs: fc.Arbitrary<DomainLog> = generated.map((log) => {
    count(troublesOf(domain, log));
    return log;
  });
  return {
    logs,
    /** The fewest of each kind in one log. */
    least: (): Troubles => Object.fromEntries(least),
    /** What was seen, for a person. */
    report: (): string =>
      `${seen} logs held ${[...total].map(([kind, times]) => `${times} ${kind}`).join(', ')}.`,
  };
};
