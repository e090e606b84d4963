import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import type { Dispute } from './dispute';
import type { Progress } from './progress';

/** Changes the row of a dispute. `progress` is the part of the row about the proceeding to which the event belongs. */
export type Change<E extends DisputeEvent = DisputeEvent> = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: E,
  offsetMs: number,
) => void;
