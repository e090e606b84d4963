import type * as fc from 'fast-check';
import { troubledLogs } from '../../src/testing/arbitraries/troubled/troubled-logs';
import { type DomainLog, domain } from './domain';
import { plainEvents } from './logs/plain-events';

export { type Troubles, troublesOf } from '../../src/testing/arbitraries/troubled/count-troubles';

/** Logs of the domain with troubles in them: late arrivals, ties, imprecise dates, corrections, … */
export const logs: fc.Arbitrary<DomainLog> = troubledLogs(
  domain,
  plainEvents,
  // They are made of plain events, and of corrections and retractions of these.
) as fc.Arbitrary<DomainLog>;
