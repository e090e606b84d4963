import { type Projection, projection } from '../../src/temporal/timeline/projection';
import { alarms } from './domain/alarms';
import type { PlainEvent } from './domain/events';
import { leases } from './domain/leases';
import { permits } from './domain/permits';
import { visits } from './domain/visits';

export type { Alarm } from './domain/alarms';
export type * from './domain/events';
export type { Lease } from './domain/leases';
export type { Permit } from './domain/permits';
export type { Visit } from './domain/visits';

/** A domain that has nothing to do with policy: permits, visits to their holders, leases, alarms. */
export const domain = projection({ permits, visits, leases, alarms });

/** Its state: each table's rows as of a point. */
export type DomainState = typeof domain extends Projection<infer S, PlainEvent> ? S : never;
