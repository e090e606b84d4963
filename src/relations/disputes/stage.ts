import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { Draft } from '../../immer';
import type { EventId } from '../../vocabulary/ids';
import type { Since } from '../schedule/schedule';

/**
 * The stages of a proceeding under the WTO's Dispute Settlement Understanding or of an arbitration under a treaty. The
 * articles of the Understanding are: consultations (4), panel (6), composition of the panel (8), reports and appeal
 * (12, 16 and 17), lapse of the panel (12.12), period to implement (21.3), retaliation (22), award (25) and
 * solution (3.6).
 */
export type DisputeStage =
  | 'consultations-requested'
  | 'panel-requested'
  | 'panel-established'
  | 'panel-composed'
  | 'report-circulated'
  | 'under-appeal'
  | 'appeal-decided'
  | 'report-adopted'
  | 'arbitration-requested'
  | 'arbitration-refused'
  | 'award-issued'
  | 'authorisation-requested'
  | 'authorised'
  | 'period-set'
  | 'period-expired'
  | 'lapsed'
  | 'solution-notified'
  | 'withdrawn';

/** An act, and when it happened. */
export type Done = {
  /** The id of the act's event. */
  readonly act: EventId;
  /** When the act happened. */
  readonly since: Since;
};

export const doneBy = ({ id, occurred }: Pick<DisputeEvent, 'id' | 'occurred'>): Done => ({
  act: id,
  since: occurred,
});

/** The stage of a dispute or proceeding, and the act that led to the stage. */
export type AtStage = Done & {
  /** The stage. */
  readonly stage: DisputeStage;
};

const order: Readonly<Record<DisputeStage, number>> = {
  'consultations-requested': 0,
  'panel-requested': 1,
  'authorisation-requested': 1,
  'arbitration-requested': 2,
  'arbitration-refused': 2,
  'panel-established': 3,
  'panel-composed': 4,
  'report-circulated': 5,
  'under-appeal': 6,
  'appeal-decided': 7,
  'report-adopted': 8,
  'award-issued': 8,
  authorised: 9,
  'period-set': 9,
  'period-expired': 10,
  lapsed: 11,
  'solution-notified': 11,
  withdrawn: 11,
};

/** Sets the stage, even if the new stage comes before the current stage. */
export const putAt = (
  draft: Draft<AtStage>,
  stage: DisputeStage,
  { id, occurred }: Pick<DisputeEvent, 'id' | 'occurred'>,
): void => {
  draft.stage = stage;
  draft.since = occurred;
  draft.act = id;
};

export const putBeforePanel = (
  draft: Draft<AtStage>,
  stage: DisputeStage,
  event: Pick<DisputeEvent, 'id' | 'occurred'>,
): void => {
  if (order[draft.stage] < order['panel-established']) putAt(draft, stage, event);
};

/** Moves to a later stage. A step out of order changes nothing. Returns whether the stage changed. */
export const moveOn = (
  draft: Draft<AtStage>,
  stage: DisputeStage,
  event: Pick<DisputeEvent, 'id' | 'occurred'>,
): boolean => {
  if (order[stage] <= order[draft.stage]) return false;
  putAt(draft, stage, event);
  return true;
};
