import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { ReportCirculated } from '../../../events/disputes/reports';
import type {
  RetaliationAuthorised,
  RetaliationRequested,
} from '../../../events/disputes/retaliation';
import type { Draft } from '../../../immer';
import { levelGranted } from '../levels';
import { partyOf } from '../role';
import { type DisputeStage, moveOn } from '../stage';
import { lineOf } from '../status/lines';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Change } from './change';
import { endProceeding, levelAuthorised } from './endings';
import { resume } from './pauses';
import type { Progress } from './progress';

const reach = (
  progress: Draft<Progress>,
  event: DisputeEvent,
  stage: DisputeStage,
  term: WtoTerm,
  level: RetaliationLevel | null | undefined,
): void => {
  if (!moveOn(progress, stage, event)) return;
  progress.line = lineOf(term, event, progress);
  if (level !== undefined) progress.level = level;
};

export const requestAuthorisation: Change<RetaliationRequested> = (draft, progress, event) => {
  if (progress.over?.how === 'withdrawn') {
    progress.over = null;
    progress.stage = 'consultations-requested';
    progress.level = null;
  }
  progress.requested = true;
  progress.askedBy = partyOf(draft, event.by) ?? progress.askedBy;
  reach(progress, event, 'authorisation-requested', terms.requested, event.data.level);
};

/** The level goes to arbitration, and is unknown until an act decides it. */
export const objectToLevel: Change = (_, progress, event) =>
  reach(progress, event, 'arbitration-requested', terms.objection, null);

/**
 * The Dispute Settlement Body refers the level to arbitration. If the log lacks the objection of the respondent, the
 * referral makes the level unknown, as an objection does.
 */
export const referLevel: Change = (_, progress) => {
  if (progress.stage === 'authorisation-requested') progress.level = null;
};

/**
 * If the arbitration was suspended, the decision ends the suspension. If the award names no level, the
 * level is unknown.
 */
export const decideLevel: Change<ReportCirculated> = (draft, progress, event, offsetMs) => {
  resume(draft, progress, event, offsetMs);
  reach(progress, event, 'award-issued', terms.decision, event.data.level ?? null);
};

export const authorise: Change<RetaliationAuthorised> = (draft, progress, event, offsetMs) => {
  resume(draft, progress, event, offsetMs);
  reach(
    progress,
    event,
    'authorised',
    terms.granted,
    levelGranted(event.data.level, progress.level),
  );
  draft.level = levelAuthorised(draft.progress);
};

/**
 * Withdraws a request for authorisation. If a finding of compliance has already ended the proceeding, the withdrawal
 * counts only if that finding later ceases to bind.
 */
export const dropRequest: Change = (_, progress, event) => {
  const { beforeFinding, over, stage } = progress;
  if (stage === 'authorised') return;
  if (over === null) endProceeding(progress, 'withdrawn', event);
  else if (beforeFinding !== null && beforeFinding.withdrawn === null) {
    const withdrawn = { how: 'withdrawn', since: event.occurred, act: event.id } as const;
    progress.beforeFinding = { ...beforeFinding, withdrawn };
  }
};
