import type { Correction, Retraction, TimedLog } from '../../../src/temporal/event/event';

/** A day, as the domain writes it. */
export type Day = `${number}-${number}-${number}`;

type Event<Type extends string, Data extends object> = {
  readonly id: string;
  readonly type: Type;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: Data & { readonly effectiveFrom?: Day };
};

export type PermitGranted = Event<
  'PermitGranted',
  { readonly permit: string; readonly expiresOn: Day | null; readonly reviewOn: Day | null }
>;
export type PermitExtended = Event<
  'PermitExtended',
  { readonly permit: string; readonly expiresOn: Day }
>;
export type PermitsRevoked = Event<'PermitsRevoked', { readonly permits: readonly string[] }>;
export type ExpiryWaived = Event<'ExpiryWaived', { readonly permit: string }>;
export type PermitInspected = Event<
  'PermitInspected',
  { readonly permit: string; readonly visit: string; readonly passed: boolean }
>;
export type VisitAnnulled = Event<
  'VisitAnnulled',
  { readonly permit: string; readonly visit: string }
>;
export type LeaseSigned = Event<
  'LeaseSigned',
  {
    readonly lease: string;
    readonly rentOn: Day;
    readonly every: number;
    readonly times: number;
  }
>;
export type RentPaused = Event<'RentPaused', { readonly leases: readonly string[] }>;
export type RentResumed = Event<'RentResumed', { readonly lease: string; readonly rentOn: Day }>;
export type AlarmSet = Event<'AlarmSet', { readonly alarm: string; readonly on: Day }>;
export type AlarmNoted = Event<
  'AlarmNoted',
  { readonly alarm: string; readonly notes: readonly string[] }
>;
export type RumourHeard = Event<'RumourHeard', { readonly about: string }>;

export type PlainEvent =
  | PermitGranted
  | PermitExtended
  | PermitsRevoked
  | ExpiryWaived
  | PermitInspected
  | VisitAnnulled
  | LeaseSigned
  | RentPaused
  | RentResumed
  | AlarmSet
  | AlarmNoted
  | RumourHeard;

export type DomainEvent = PlainEvent | Correction<PlainEvent> | Retraction;

export type DomainLog = TimedLog<DomainEvent>;
