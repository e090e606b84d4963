import { codec } from '../../codec/codec';
import type { Point } from '../../time/point';
import { point } from '../../vocabulary/dates';
import { type EventId, eventId } from '../../vocabulary/ids';

/** The dates of an act that takes effect, or ends, at another time than it happens. */
export type Effect = {
  /** From when it has effect. Absent: from `occurred`. `null`: decided, with no date set. */
  readonly effectiveFrom?: Point | null;
  /** Until when, this day excluded. */
  readonly effectiveUntil?: Point;
  /** When it was promulgated, where that is a date of its own. */
  readonly promulgatedOn?: Point;
  /** The earlier act, decided with no date set, that this one puts into effect. */
  readonly completes?: EventId;
};

const pointOrNone = codec(
  'Point | null',
  { _tag: 'Leaf' },
  (value): value is Point | null => value === null || point.is(value),
  (value, path) => point.flawsOf(value, path),
);

/** The codecs of the fields of {@link Effect}. */
export const effect = {
  effectiveFrom: pointOrNone,
  effectiveUntil: point,
  promulgatedOn: point,
  completes: eventId,
} as const;
