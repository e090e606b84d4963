import * as fc from 'fast-check';
import { day, occurred, recordedAt } from '../../../src/testing/arbitraries/hostile/july';
import type { PlainEvent } from '../domain';

type Type = PlainEvent['type'];

/** A plain event of some type before it has an id. */
export type Nameless<T extends Type = Type> = T extends Type
  ? Omit<Extract<PlainEvent, { readonly type: T }>, 'id'>
  : never;

/** Few ids, so that events meet on rows; two of them are traps of JavaScript's own objects. */
const rowId = fc.constantFrom('harbour', 'quarry', '__proto__', 'constructor');

const rowIds = fc.uniqueArray(rowId, { minLength: 1, maxLength: 3 });
const orNone = <A>(some: fc.Arbitrary<A>) => fc.option(some, { freq: 2 });
const visit = fc.constantFrom('a', 'b');

const data: { readonly [T in Type]: fc.Arbitrary<DataOf<T>> } = {
  PermitGranted: fc.record({ permit: rowId, expiresOn: orNone(day), reviewOn: orNone(day) }),
  PermitExtended: fc.record({ permit: rowId, expiresOn: day }),
  PermitsRevoked: fc.record({ permits: rowIds }),
  ExpiryWaived: fc.record({ permit: rowId }),
  PermitInspected: fc.record({ permit: rowId, visit, passed: fc.boolean() }),
  VisitAnnulled: fc.record({ permit: rowId, visit }),
  LeaseSigned: fc.record({
    lease: rowId,
    rentOn: day,
    every: fc.integer({ min: 1, max: 4 }),
    times: fc.integer({ min: 1, max: 4 }),
  }),
  RentPaused: fc.record({ leases: rowIds }),
  RentResumed: fc.record({ lease: rowId, rentOn: day }),
  AlarmSet: fc.record({ alarm: rowId, on: day }),
  AlarmNoted: fc.record({
    alarm: rowId,
    notes: fc.uniqueArray(fc.constantFrom('low', 'high'), { maxLength: 1 }),
  }),
  RumourHeard: fc.record({ about: rowId }),
};

type DataOf<T extends Type> = Omit<
  Extract<PlainEvent, { readonly type: T }>['data'],
  'effectiveFrom'
>;

const effect = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: day.map((effectiveFrom) => ({ effectiveFrom })) },
);

/** A plain event of one type, dated anyhow. */
const eventOf = <T extends Type>(type: T): fc.Arbitrary<Nameless<T>> =>
  fc.record({ occurred, recordedAt, fields: data[type] as fc.Arbitrary<object>, effect }).map(
    ({ fields, effect: reach, ...dates }) =>
      // The data was made for the type, which the checker cannot follow through an open `T`.
      ({ type, ...dates, data: { ...fields, ...reach } }) as unknown as Nameless<T>,
  );

/** The types whose events make or change rows, the frequent ones more than once. */
const types: readonly Type[] = [
  'PermitGranted',
  'PermitGranted',
  'PermitGranted',
  'PermitExtended',
  'PermitExtended',
  'PermitsRevoked',
  'ExpiryWaived',
  'PermitInspected',
  'PermitInspected',
  'VisitAnnulled',
  'LeaseSigned',
  'LeaseSigned',
  'RentPaused',
  'RentResumed',
  'AlarmSet',
  'AlarmNoted',
  'RumourHeard',
];

/** Any plain event. */
export const anyEvent: fc.Arbitrary<Nameless> = fc
  .constantFrom(...types)
  .chain<Nameless>((type) => eventOf(type));

/** Any plain event, with an id; all have the same one. */
export const plainEvents: fc.Arbitrary<PlainEvent> = anyEvent.map(
  // An id is all that the events lack.
  (event) => ({ id: 'event', ...event }) as PlainEvent,
);
