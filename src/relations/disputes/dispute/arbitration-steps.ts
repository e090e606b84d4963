import type {
  ArbitrationRefused,
  ArbitrationRequested,
} from '../../../events/disputes/arbitration';
import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import { putAt, putBeforePanel } from '../stage';
import type { Change } from './change';
import type { Dispute } from './dispute';
import { startToLapse } from './pauses';
import type { Progress } from './progress';
import { objectToLevel } from './retaliation-steps';

export const askForArbitration: Change<ArbitrationRequested> = (
  draft,
  progress,
  event,
  offsetMs,
) => {
  // No lapse is due any more, because only a panel can lapse, and arbitrators may now hear the dispute instead of the
  // panel (DSU Art. 25).
  progress.arbitrated = true;
  progress.lapsesOn = null;
  if (progress.recourse === 'retaliation') objectToLevel(draft, progress, event, offsetMs);
  else if (progress.recourse === 'period') {
    progress.requested = true;
    putAt(progress, 'arbitration-requested', event);
  } else arbitrate(draft, progress, event, 'arbitration-requested');
};

/** The dispute stays with its panel, which can lapse again. */
export const refuseArbitration: Change<ArbitrationRefused> = (draft, progress, event, offsetMs) => {
  if (progress.recourse === 'retaliation' || progress.recourse === 'period') return;
  progress.arbitrated = false;
  startToLapse(draft, progress, offsetMs);
  arbitrate(draft, progress, event, 'arbitration-refused');
};

/**
 * Moves a proceeding without a panel to a stage of arbitration, under a treaty or under DSU Art. 25. The dispute moves
 * together with its original proceeding. If the report of the original proceeding was adopted, neither moves.
 */
const arbitrate = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
  stage: 'arbitration-requested' | 'arbitration-refused',
): void => {
  if (progress.recourse === 'original') {
    if (draft.adopted !== null) return;
    putBeforePanel(draft, stage, event);
  }
  putBeforePanel(progress, stage, event);
};
