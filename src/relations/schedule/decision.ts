import type { Effect } from '../../events/envelope/effect';
import type { Point } from '../../time/point';
import type { EventId } from '../../vocabulary/ids';
import type { ActWithEffect, Since } from './schedule';

/** One thing that an act decided on a row, and for which time. */
export type Decision<Value> = {
  /** The act that named the value. */
  readonly act: EventId;
  /** The act whose dates count: the same, or a later one that gave it other dates. */
  readonly dated: EventId;
  /** The type of the act. */
  readonly type: string;
  /** When the act whose dates count was taken. */
  readonly decided: Since;
  /** From when it has effect; null where no date is set. */
  readonly from: Since | null;
  /** The first day on which it no longer holds. `null`: until further notice. */
  readonly until: Point | null;
  /** Whether it is only proposed, so that it never takes effect by its date. */
  readonly proposed: boolean;
  /** Whether it has taken effect. */
  readonly begun: boolean;
  /** The act in effect that ends when this one takes effect. */
  readonly ends: EventId | null;
  readonly value: Value;
};

/** An act that decides something. */
export type Deciding = Omit<ActWithEffect, 'data'> & {
  readonly type: string;
  readonly data: Effect & { readonly phase?: string };
};

/** The part of a row that keeps decisions, in the order of their places. */
export type Decisions<Value> = { readonly decisions: readonly Decision<Value>[] };

/**
 * A private copy of a row, which is changed field by field. What is in a field is replaced and never changed,
 * since the copy shares it with the row.
 */
export type Copied<Row> = { -readonly [Field in keyof Row]: Row[Field] };

/** The decision of an act before it has effect. */
export const decisionOf = <Value>(
  { id, type, occurred, data }: Deciding,
  value: Value,
): Decision<Value> => ({
  act: id,
  dated: id,
  type,
  decided: occurred,
  from: data.effectiveFrom === undefined ? occurred : data.effectiveFrom,
  until: data.effectiveUntil ?? null,
  proposed: data.phase === 'proposed',
  begun: false,
  ends: null,
  value,
});

/**
 * The decision with `begun` set. All fields are named, because copies made by a spread share no hidden
 * class: they take four times the memory and thirty times as long.
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

/** Whether a decision has no end of its own. */
export const isLastingDecision = ({ until }: Decision<unknown>): boolean => until === null;
