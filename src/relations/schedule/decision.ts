import type { Effect } from '../../events/envelope/effect';
import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import type { ActWithEffect, Since } from './schedule';

/** One thing that an act decided on a row, and for how long. */
export type Decision<Value> = {
  /** The act that named the value. */
  readonly act: EventId;
  /** The act that set the dates: the act of the decision itself, or a later act that changed its dates. */
  readonly dated: EventId;
  /** The type of the act. */
  readonly type: string;
  /** When the act that set `from` was taken. */
  readonly decided: Since;
  /** Since when the decision has effect, or will have; null if no date is set. */
  readonly from: Since | null;
  /** The first day on which the decision no longer applies; null if it applies until further notice. */
  readonly until: Point | null;
  /** Whether the decision is only a proposal. A proposal does not take effect when its date comes. */
  readonly proposed: boolean;
  /** Whether the decision has taken effect. */
  readonly begun: boolean;
  /** The act whose decisions end when this decision takes effect; null if there is none. */
  readonly ends: EventId | null;
  /** What was decided. */
  readonly value: Value;
};

/** The dates of a decision: when it was made, and since when it has effect. */
export type DatesOf = Pick<Decision<unknown>, 'decided' | 'from'>;

export type Deciding = Omit<ActWithEffect, 'data'> & {
  readonly type: string;
  readonly data: Effect & { readonly phase?: string };
};

/** The part of a row that keeps decisions. */
export type Decisions<Value> = {
  /** What acts decided, in effect or not, in the order of their events in valid time. */
  readonly decisions: readonly Decision<Value>[];
};

/**
 * A private copy of a row, whose fields can be replaced. Values inside a field must not be changed, since the
 * copy shares them with the row.
 */
export type Copied<Row> = { -readonly [Field in keyof Row]: Row[Field] };

/**
 * Since when an act has effect, or will have: `effectiveFrom` or, without this field, the date of the act. Null if
 * `effectiveFrom` is null, which means that no date is set yet.
 */
export const effectStart = ({
  occurred,
  data,
}: Pick<Deciding, 'occurred' | 'data'>): Since | null =>
  data.effectiveFrom === undefined ? occurred : data.effectiveFrom;

export const decisionOf = <Value>(event: Deciding, value: Value): Decision<Value> => ({
  act: event.id,
  dated: event.id,
  type: event.type,
  decided: event.occurred,
  from: effectStart(event),
  until: event.data.effectiveUntil ?? null,
  proposed: event.data.phase === 'proposed',
  begun: false,
  ends: null,
  value,
});

/**
 * All fields are listed, because copies made by a spread share no hidden class, and take four times the
 * memory and thirty times as long.
 */
export const begunOf = <Value>(decision: Decision<Value>): Decision<Value> => ({
  act: decision.act,
  dated: decision.dated,
  type: decision.type,
  decided: decision.decided,
  from: decision.from,
  until: decision.until,
  proposed: decision.proposed,
  begun: true,
  ends: decision.ends,
  value: decision.value,
});

export const isLastingDecision = ({ until }: Decision<unknown>): boolean => until === null;
