import type { Offset } from '../../time/offset';

/** The least that the time machine needs to know of an event; any domain's events can have it. */
export type TimedEvent = {
  readonly id: string;
  readonly type: string;
  /** When it happened: EDTF or RFC 3339. */
  readonly occurred: string;
  /** When it became known to the log. */
  readonly recordedAt: string;
  /** `effectiveFrom` here, a date or date-time, counts for where the event stands. */
  readonly data: object;
};

/** What replaces an event: all of it but its id and when it was recorded. */
export type Replacement<E extends TimedEvent> = E extends TimedEvent
  ? Omit<E, 'id' | 'recordedAt'>
  : never;

/** Says that an earlier event was recorded wrongly, and what it should have been. */
export type Correction<E extends TimedEvent> = TimedEvent & {
  readonly type: 'EventCorrected';
  readonly data: { readonly target: string; readonly replacement: Replacement<E> };
};

/** Says that an earlier event never happened. */
export type Retraction = TimedEvent & {
  readonly type: 'EventRetracted';
  readonly data: { readonly target: string; readonly reason: string };
};

/** Events in the order in which they were written, and the offset of the place whose days count. */
export type TimedLog<E extends TimedEvent = TimedEvent> = {
  readonly header: { readonly offset: Offset };
  readonly events: readonly E[];
};

/** Any correction, seen from code that does not know the domain. */
export type AnyCorrection = TimedEvent & {
  readonly data: {
    readonly target: string;
    readonly replacement: Omit<TimedEvent, 'id' | 'recordedAt'>;
  };
};
export type AnyAct = AnyCorrection | Retraction;

export const isCorrection = (event: TimedEvent): event is AnyCorrection =>
  event.type === 'EventCorrected';

export const isRetraction = (event: TimedEvent): event is Retraction =>
  event.type === 'EventRetracted';

/** Whether an event is about the record itself rather than about the world. */
export const isActOnRecord = (event: TimedEvent): event is AnyAct =>
  isCorrection(event) || isRetraction(event);
