import type { Day, DomainEvent, DomainLog, PlainEvent } from './domain';

/** A log in Seoul's and Tokyo's offset. */
export const logOf = (...events: readonly DomainEvent[]): DomainLog => ({
  header: { offset: '+09:00' },
  events,
});

type Dates = { readonly occurred: string; readonly recordedAt?: string };
type GrantData = {
  readonly permit?: string;
  readonly expiresOn?: Day;
  readonly reviewOn?: Day;
  readonly effectiveFrom?: Day;
};

/** An event recorded on the day on which it occurred, unless it says otherwise. */
const event = <Type extends PlainEvent['type']>(
  type: Type,
  id: string,
  { occurred, recordedAt = occurred }: Dates,
  data: Extract<PlainEvent, { readonly type: Type }>['data'],
): Extract<PlainEvent, { readonly type: Type }> =>
  // All its parts are of the type.
  ({ id, type, occurred, recordedAt, data }) as Extract<PlainEvent, { readonly type: Type }>;

export const granted = (id: string, dates: Dates, data: GrantData = {}): DomainEvent =>
  event('PermitGranted', id, dates, {
    permit: 'harbour',
    expiresOn: null,
    reviewOn: null,
    ...data,
  });

export const extended = (
  id: string,
  dates: Dates,
  expiresOn: Day,
  permit = 'harbour',
): DomainEvent => event('PermitExtended', id, dates, { permit, expiresOn });

export const revoked = (id: string, dates: Dates, ...permits: readonly string[]): DomainEvent =>
  event('PermitsRevoked', id, dates, { permits });

export const waived = (id: string, dates: Dates): DomainEvent =>
  event('ExpiryWaived', id, dates, { permit: 'harbour' });

export const inspected = (id: string, dates: Dates, visit: string): DomainEvent =>
  event('PermitInspected', id, dates, { permit: 'harbour', visit, passed: true });

export const annulled = (id: string, dates: Dates, visit: string): DomainEvent =>
  event('VisitAnnulled', id, dates, { permit: 'harbour', visit });

export const signed = (
  id: string,
  dates: Dates,
  rentOn: Day,
  every: number,
  times: number,
): DomainEvent => event('LeaseSigned', id, dates, { lease: 'quay', rentOn, every, times });

export const alarmSet = (id: string, dates: Dates, on: Day): DomainEvent =>
  event('AlarmSet', id, dates, { alarm: 'bell', on });

export const alarmNoted = (id: string, dates: Dates, ...notes: readonly string[]): DomainEvent =>
  event('AlarmNoted', id, dates, { alarm: 'bell', notes });

/** Says that an event should have read otherwise. */
export const corrected = (
  id: string,
  target: string,
  recordedAt: string,
  replacement: DomainEvent,
): DomainEvent => {
  const { id: _, recordedAt: __, ...rest } = replacement;
  // An event without its id and `recordedAt` is a replacement.
  const data = { target, replacement: rest } as Extract<
    DomainEvent,
    { readonly type: 'EventCorrected' }
  >['data'];
  return { id, type: 'EventCorrected', occurred: '2019-07-01', recordedAt, data };
};

/** Says that an event never happened. */
export const retracted = (id: string, target: string, recordedAt: string): DomainEvent => ({
  id,
  type: 'EventRetracted',
  occurred: '2019-07-01',
  recordedAt,
  data: { target, reason: 'it never happened' },
});
