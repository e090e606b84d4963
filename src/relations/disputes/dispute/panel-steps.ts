import type { ConsultationsRequested } from '../../../events/disputes/consultations';
import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import { type DisputeStage, moveOn, putAt } from '../stage';
import { lineOf, noteOriginal } from '../status/lines';
import type { StatusLine } from '../status/status-line';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Dispute } from './dispute';
import { reopen } from './endings';
import type { Progress } from './progress';

/** The steps of a panel, up to its report and the appeal, in the row of a dispute. */

const compliance: WtoTerm = terms.complianceOngoing;

/** Moves a proceeding on to a stage, and notes the status that the step bears. */
const reach = (
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

/** Takes the parties and measures from a request; a later one supplements the first. */
export const consult = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: ConsultationsRequested,
): void => {
  const { forum, complainants, respondent, measures = [] } = event.data;
  draft.forum ??= forum;
  draft.respondent ??= respondent;
  for (const country of complainants)
    if (!draft.complainants.includes(country)) draft.complainants.push(country);
  for (const measure of measures)
    if (!draft.measures.includes(measure)) draft.measures.push(measure);
  if (progress.recourse !== 'original') return;
  draft.requested ??= { act: event.id, since: event.occurred };
  noteOriginal(draft, terms.consultations, event, progress);
};

/** A panel is asked for; after a lapse or a withdrawal this begins the proceeding anew. */
export const askForPanel = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  const isAnew = progress.over?.how === 'lapsed' || progress.over?.how === 'withdrawn';
  if (isAnew) backToConsultations(draft, progress, event);
  progress.requested = true;
  // Asked for again at the next meeting, it is requested as of then.
  const isAgain = progress.stage === 'panel-requested';
  if (isAgain) putAt(progress, 'panel-requested', event);
  if (isAgain && progress.recourse === 'original') putAt(draft, 'panel-requested', event);
  reach(draft, progress, event, 'panel-requested', {});
  if (progress.recourse === 'compliance' && draft.outcome === 'settled') reopen(draft);
};

/** Takes a proceeding back to where it was before a panel was asked for. */
export const backToConsultations = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  putAt(progress, 'consultations-requested', event);
  progress.over = null;
  progress.requested = false;
  progress.composed = false;
  if (progress.recourse !== 'original') return;
  putAt(draft, 'consultations-requested', event);
  if (draft.adopted !== null) return;
  const since = draft.requested?.since;
  draft.latest =
    since === undefined
      ? null
      : { term: terms.consultations, since, proceeding: progress.proceeding };
};

export const establish = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  // In a retaliation proceeding this refers the level to arbitration, which is asked for already.
  if (progress.recourse === 'retaliation') return;
  reach(draft, progress, event, 'panel-established', {
    original: terms.established,
    compliance: terms.complianceEstablished,
  });
  if (progress.recourse === 'compliance' && draft.outcome === 'settled') reopen(draft);
};

export const compose = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  progress.composed = true;
  reach(draft, progress, event, 'panel-composed', { original: terms.composed, compliance });
};

/** A report or an appeal comes: the panel can lapse no more. */
const report = (progress: Draft<Progress>): void => {
  progress.reported = true;
  progress.lapsesOn = null;
};

export const circulate = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  report(progress);
  reach(draft, progress, event, 'report-circulated', { original: terms.circulated, compliance });
};

export const appeal = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  report(progress);
  if (progress.stage !== 'under-appeal')
    progress.beforeAppeal = copied(progress.recourse === 'original' ? draft.latest : progress.line);
  reach(draft, progress, event, 'under-appeal', { original: terms.appeal, compliance });
};

export const decideAppeal = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  report(progress);
  reach(draft, progress, event, 'appeal-decided', { original: terms.appellate, compliance });
};

/** An appeal is withdrawn: the report of the panel stands as before it. */
export const dropAppeal = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
): void => {
  if (progress.stage !== 'under-appeal') return;
  putAt(progress, 'report-circulated', event);
  if (progress.recourse !== 'original') {
    progress.line = copied(progress.beforeAppeal);
    return;
  }
  putAt(draft, 'report-circulated', event);
  if (draft.adopted === null) draft.latest = copied(progress.beforeAppeal);
};

/** A copy, so that no line stands in two places of a row. */
const copied = (line: Draft<StatusLine> | null): Draft<StatusLine> | null => line && { ...line };
