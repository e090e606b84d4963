import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { Because } from './standing';

/** A measure, and the act on it that decides the answer. */
export type ByAct = {
  /** The measure. */
  readonly measure: MeasureId;
  /** The act on the measure that decides the answer. */
  readonly act: EventId;
};

/**
 * A measure that is known but not in force for what the question asks about. `because` says why: it
 * is only `announced`, only `proposed`, decided without a date (`undated`), `expired`, `suspended`
 * or `lifted`; the goods, country or firm are `excluded`; or the measure applies to others only
 * (`others-only`).
 */
export type Inactive = ByAct & {
  /** Why the measure is not in force for what the question asks about. */
  readonly because: Because;
};
