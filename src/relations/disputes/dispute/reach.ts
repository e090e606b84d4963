import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import { type DisputeStage, moveOn } from '../stage';
import { lineOf, noteOriginal } from '../status/lines';
import type { WtoTerm } from '../status/wto-term';
import type { Dispute } from './dispute';
import type { Progress } from './progress';

export const reach = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
  stage: DisputeStage,
  bears: { readonly original?: WtoTerm; readonly compliance?: WtoTerm },
): void => {
  const moved = moveOn(progress, stage, event);
  if (progress.recourse === 'original') {
    moveOn(draft, stage, event);
    if (bears.original !== undefined) noteOriginal(draft, bears.original, event, progress);
  } else if (progress.recourse === 'compliance' && moved && bears.compliance !== undefined)
    progress.line = lineOf(bears.compliance, event, progress);
};
