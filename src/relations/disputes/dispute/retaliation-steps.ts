import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { ReportCirculated } from '../../../events/disputes/reports';
import type {
  RetaliationAuthorised,
  RetaliationRequested,
} from '../../../events/disputes/retaliation';
import type { Draft } from '../../../immer';
import { type DisputeStage, moveOn } from '../stage';
import { lineOf } from '../status/lines';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Change } from './change';
import { endProceeding, levelAuthorised } from './endings';
import { resume } from './pauses';
import type { Progress } from './progress';

/** The steps of a retaliation proceeding in the row of a dispute. */

/** Moves a retaliation proceeding on, and notes the status and the level that come with the step. */
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

/** Authorisation is requested; after a withdrawal this begins the proceeding anew. */
export const requestAuthorisation: Change<RetaliationRequested> = (_, progress, event) => {
  if (progress.over?.how === 'withdrawn') {
    progress.over = null;
    progress.stage = 'consultations-requested';
    progress.level = null;
  }
  progress.requested = true;
  reach(progress, event, 'authorisation-requested', terms.requested, event.data.level);
};

/** The respondent objects: the level goes to arbitration, and is open until an act decides it. */
export const objectToLevel: Change = (_, progress, event) =>
  reach(progress, event, 'arbitration-requested', terms.objection, null);

/** The level is referred to arbitration, which is the objection where the log does not hold one. */
export const referLevel: Change = (_, progress) => {
  if (progress.stage === 'authorisation-requested') progress.level = null;
};

/**
 * The arbitrator decides on the level, and an arbitration that was suspended has gone on. An award that names
 * none leaves the level unknown.
 */
export const decideLevel: Change<ReportCirculated> = (draft, progress, event, offsetMs) => {
  resume(draft, progress, event, offsetMs);
  reach(progress, event, 'award-issued', terms.decision, event.data.level ?? null);
};

/** Authorisation is granted, at the level that the act names or, if none, at the one decided or requested. */
export const authorise: Change<RetaliationAuthorised> = (draft, progress, event, offsetMs) => {
  resume(draft, progress, event, offsetMs);
  reach(progress, event, 'authorised', terms.granted, event.data.level);
  draft.level = levelAuthorised(draft.progress);
};

/** The request is withdrawn, which is possible only before authorisation is granted. */
export const dropRequest: Change = (_, progress, event) => {
  if (progress.stage !== 'authorised') endProceeding(progress, 'withdrawn', event);
};
