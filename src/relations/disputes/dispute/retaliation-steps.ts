import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { Draft } from '../../../immer';
import { type DisputeStage, moveOn } from '../stage';
import { lineOf } from '../status/lines';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Dispute } from './dispute';
import type { Progress } from './progress';

/** The steps of a retaliation proceeding in the row of a dispute. */

type Level = RetaliationLevel | undefined;

/** Moves a retaliation proceeding on, and notes the status that the step bears. */
const reach = (
  progress: Draft<Progress>,
  event: DisputeEvent,
  stage: DisputeStage,
  term: WtoTerm,
  level?: Level,
): void => {
  if (level !== undefined) progress.level = level;
  if (moveOn(progress, stage, event)) progress.line = lineOf(term, event, progress);
};

/** Leave to retaliate is asked for; after a withdrawal this begins the proceeding anew. */
export const askForLeave = (progress: Draft<Progress>, event: DisputeEvent, level: Level): void => {
  if (progress.over?.how === 'withdrawn') {
    progress.over = null;
    progress.stage = 'consultations-requested';
  }
  progress.requested = true;
  reach(progress, event, 'authorisation-requested', terms.requested, level);
};

/** The respondent objects: the level goes to arbitration. */
export const objectToLevel = (progress: Draft<Progress>, event: DisputeEvent): void =>
  reach(progress, event, 'arbitration-requested', terms.objection);

/** The arbitrator decides on the level. An award that names none leaves the level unknown. */
export const decideLevel = (progress: Draft<Progress>, event: DisputeEvent, level: Level): void => {
  progress.level = null;
  reach(progress, event, 'award-issued', terms.decision, level);
};

/** Leave is given, at the level that it names or, if none, at the one decided or asked for. */
export const authorise = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
  level: Level,
): void => {
  reach(progress, event, 'authorised', terms.granted, level);
  draft.level = progress.level && { ...progress.level };
};
