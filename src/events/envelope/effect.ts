import type { Codec } from '../../codec/codec';
import { nothing } from '../../codec/literals';
import { union } from '../../codec/union';
import type { Point } from '../../time/point';
import { point } from '../../vocabulary/dates';
import { type EventId, eventId } from '../../vocabulary/ids';

/** The dates of an act that takes effect, or ends, at another time than it was decided. */
export type Effect = {
  /** The first day or moment of its effect. Absent: `occurred`. `null`: decided, no date set. */
  readonly effectiveFrom?: Point | null;
  /** The first day or moment without effect. */
  readonly effectiveUntil?: Point;
  /** When it was promulgated, where that is a separate date. */
  readonly promulgatedOn?: Point;
  /** The earlier act that this one replaces: it sets or changes the dates of that act. */
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
