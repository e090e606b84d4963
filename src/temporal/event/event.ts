import type { Offset } from '../../time/offset';

/** The fields that the library needs to replay an event, whatever the event's domain. */
export type TimedEvent = {
  readonly id: string;
  readonly type: string;
  /** When the event happened, in valid time: EDTF or RFC 3339. */
  readonly occurred: string;
  /** When the event became known, in system time. */
  readonly recordedAt: string;
  /** When the line was written into the log. Absent if the writer did not say. */
  readonly enteredAt?: string;
  /**
   * The event's position in valid time is that of `occurred`. If the data has an `effectiveFrom` that is earlier
   * than `occurred`, the position is that of `effectiveFrom`.
   */
  readonly data: object;
};

export type ReplacementOf<E extends TimedEvent> = E extends TimedEvent
  ? Omit<E, 'id' | 'recordedAt' | 'enteredAt'>
  : never;

/** Says that an earlier event was recorded wrongly, and what it should have been. */
export type Correction<E extends TimedEvent> = TimedEvent & {
  readonly type: 'EventCorrected';
  readonly data: { readonly target: string; readonly replacement: ReplacementOf<E> };
};

/** Says that an earlier event never happened. */
export type Retraction = TimedEvent & {
  readonly type: 'EventRetracted';
  readonly data: { readonly target: string; readonly reason: string };
};

/** Events in the order in which they were written, and the UTC offset in which days are counted. */
export type TimedLog<E extends TimedEvent = TimedEvent> = {
  readonly header: { readonly offset: Offset };
  readonly events: readonly E[];
  /** Lines of types that the domain does not know, if the log keeps such lines. */
  readonly unknown?: readonly unknown[];
  /** How many lines were left out because they could not be read, if the log says so. */
  readonly leftOut?: number;
};

export type AnyCorrection = TimedEvent & {
  readonly type: 'EventCorrected';
  readonly data: {
    readonly target: string;
    readonly replacement: Omit<TimedEvent, 'id' | 'recordedAt'>;
  };
};

/** A correction or retraction: an event about the log, not about the world. */
export type AnyAct = AnyCorrection | Retraction;

type Typed = { readonly type: string };

export const isCorrection = <E extends Typed>(event: E): event is E & AnyCorrection =>
  event.type === 'EventCorrected';

export const isRetraction = <E extends Typed>(event: E): event is E & Retraction =>
  event.type === 'EventRetracted';

export const isActOnRecord = <E extends Typed>(event: E): event is E & AnyAct =>
  isCorrection(event) || isRetraction(event);
