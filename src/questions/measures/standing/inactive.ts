import type { EventId, MeasureId } from '../../../vocabulary/ids';
import type { Because } from './standing';

/** A measure, and the act of it that an answer rests on. */
export type ByAct = { readonly measure: MeasureId; readonly act: EventId };

/**
 * A measure that is known and not in force for what was asked, and why: it is only `announced`, only
 * `proposed`, decided with no date (`undated`), `expired`, `suspended`, `lifted`; the goods, country or firm
 * are `excluded`; or it is for others alone (`others-only`).
 */
export type Inactive = ByAct & { readonly because: Because };
