import * as fc from 'fast-check';
import { troublesOf } from '../../src/testing/arbitraries/troubled/count-troubles';
import { mixed } from '../../src/testing/arbitraries/troubled/shuffle';
import type { Offset } from '../../src/time/offset';
import { type DomainLog, domain } from './domain';
import { troublemakers } from './logs/troublemakers';

export { type Troubles, troublesOf } from '../../src/testing/arbitraries/troubled/count-troubles';

// All are well-formed offsets.
const offsets = ['+09:00', '-05:00', '+00:00'] as readonly string[] as readonly Offset[];

/** Logs of the domain, each of which holds every kind of trouble at least once. */
export const logs: fc.Arbitrary<DomainLog> = fc
  .record({
    offset: fc.constantFrom(...offsets),
    groups: fc.tuple(...troublemakers),
    keys: fc.array(fc.nat({ max: 30 }), { minLength: 70, maxLength: 70 }),
  })
  .map(({ offset, groups, keys }) => ({ header: { offset }, events: mixed(groups.flat(), keys) }))
  .filter((log) => Object.values(troublesOf(domain, log)).every((count) => count > 0));
