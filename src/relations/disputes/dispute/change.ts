import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import type { Dispute } from './dispute';
import type { Progress } from './progress';

/** What a step changes in the row of its dispute, and in what that keeps of its proceeding. */
export type Change<E extends DisputeEvent = DisputeEvent> = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: E,
  offsetMs: number,
) => void;
