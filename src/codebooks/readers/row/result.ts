import type { Unbranded } from '../../../brand';
import type {
  ConflictReported,
  CooperationReported,
  StatementMade,
} from '../../../events/families/statements';
import type { Offset } from '../../../time/offset';

/** The two countries whose events are read, and the offset, as in the header of a log. */
export type ReadFor = {
  /** Two countries, as ISO 3166-1 alpha-3 codes. */
  readonly parties: readonly [string, string];
  /** The UTC offset in which days are counted, such as `+09:00`. */
  readonly offset: Offset;
};

/** An event that a data set reports, ready for `append`. */
export type ReportedEvent = Unbranded<StatementMade | CooperationReported | ConflictReported>;

/** A row from which no event was made, and why. */
export type UnplacedRow = {
  /** The line of the row in the text, counted from 1. */
  readonly row: number;
  readonly reason: string;
};

/** A row that reports the same event as a row above it. */
export type JoinedRow = {
  /** The line of the row in the text, counted from 1. */
  readonly row: number;
  /** The id of the event that the reader made from the earlier of the two rows. That event cites the later row too. */
  readonly event: string;
  /**
   * `duplicate` if the row names the two sides in the order of the earlier row, `reciprocal` if it
   * names them in the opposite order.
   */
  readonly as: 'duplicate' | 'reciprocal';
};

/**
 * The result of reading. Each row of the text became an event, is one of `joined`, or is listed in
 * `unplaced`.
 */
export type ReadEvents = {
  /** The events, in order of `recordedAt`. */
  readonly events: readonly ReportedEvent[];
  readonly unplaced: readonly UnplacedRow[];
  readonly joined: readonly JoinedRow[];
};
