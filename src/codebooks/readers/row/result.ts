import type { Unbranded } from '../../../brand';
import type {
  ConflictReported,
  CooperationReported,
  StatementMade,
} from '../../../events/families/statements';
import type { Offset } from '../../../time/offset';

/** The relation whose events are looked for: what the header of its log says. */
export type ReadFor = {
  /** Two countries, ISO 3166-1 alpha-3. */
  readonly parties: readonly [string, string];
  /** The offset of the place whose days count, such as `+09:00`. */
  readonly offset: Offset;
};

/** An event that a data set reports, ready to be appended to a log. */
export type ReportedEvent = Unbranded<StatementMade | CooperationReported | ConflictReported>;

/** A row that no event was made of, and why. */
export type UnplacedRow = {
  /** Its line in the text, the first being 1. */
  readonly row: number;
  readonly reason: string;
};

/** A row that reports what an event before it reports already. */
export type JoinedRow = {
  /** Its line in the text, the first being 1. */
  readonly row: number;
  /** The id of the event, which cites this row too. */
  readonly event: string;
  /** Whether it has the same two sides, or the same two the other way round. */
  readonly as: 'duplicate' | 'reciprocal';
};

/** What was read: each row of the text became an event, joined one, or is unplaced. */
export type ReadEvents = {
  /** In the order in which they became known. */
  readonly events: readonly ReportedEvent[];
  readonly unplaced: readonly UnplacedRow[];
  readonly joined: readonly JoinedRow[];
};
