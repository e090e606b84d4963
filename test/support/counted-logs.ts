import type * as fc from 'fast-check';
import type { TimedEvent, TimedLog } from '../../src/temporal/event/event';
import type { Projection } from '../../src/temporal/timeline/projection';
import { domain } from './domain';
import { logs as ofTheDomain, type Troubles, troublesOf } from './logs';

/** Generated logs, with a count of the difficulties that occurred in them. */
export const counted = <S, L extends TimedLog>(
  projection: Projection<S, TimedEvent>,
  generated: fc.Arbitrary<L>,
) => {
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
  const logs: fc.Arbitrary<L> = generated.map((log) => {
    count(troublesOf(projection, log));
    return log;
  });
  return {
    logs,
    /** The fewest of each kind in one log. */
    least: (): Troubles => Object.fromEntries(least),
    /** How many of each kind there were in all. */
    total: (): Troubles => Object.fromEntries(total),
    /** The counts as text, for a person. */
    report: (): string =>
      `${seen} logs held ${[...total].map(([kind, times]) => `${times} ${kind}`).join(', ')}.`,
  };
};

/** The generated logs of the domain, counted. */
export const countedLogs = () => counted(domain, ofTheDomain);
