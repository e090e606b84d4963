import type { Codec } from '../../codec/codec';
import { nothing } from '../../codec/literals';
import { union } from '../../codec/union';
import type { Point } from '../../time/point';
import { point } from '../../vocabulary/dates';
import { type EventId, eventId } from '../../vocabulary/ids';

/** The dates of the effect of an act. Without them, the effect begins on `occurred` and has no end date. */
export type Effect = {
  /**
   * The first day or moment of the act's effect. Absent: the effect begins on `occurred`. `null`: the act is
   * decided, but no date is set.
   */
  readonly effectiveFrom?: Point | null;
  /** The first day or moment at which the act no longer has effect. */
  readonly effectiveUntil?: Point;
  /** When the act was promulgated, if on a day other than `occurred`. */
  readonly promulgatedOn?: Point;
  /** The earlier act that this act replaces in order to set or change the dates of effect. */
  readonly completes?: EventId;
};

const pointOrNone: Codec<Point | null> = union<Point | null>(
  'PointOrNone',
  [point, nothing],
  (value) => (value === null ? nothing : point),
);

/** The codecs of the fields of {@link Effect}. */
export const effect = {
  effectiveFrom: pointOrNone,
  effectiveUntil: point,
  promulgatedOn: point,
  completes: eventId,
} as const;
