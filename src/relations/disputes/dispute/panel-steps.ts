import type { ConsultationsRequested } from '../../../events/disputes/consultations';
import type { ReportCirculated } from '../../../events/disputes/reports';
import { partyOf } from '../role';
import { type DisputeStage, doneBy, putAt } from '../stage';
import { lineOf, noteOriginal } from '../status/lines';
import { terms } from '../status/wto-term';
import { bind } from './binding';
import type { Change } from './change';
import { endProceeding, reopenBy, settleAgain } from './endings';
import { startToLapse, stopLapse } from './pauses';
import { isToBeginAnew } from './progress';
import { reach } from './reach';
import { startToAdopt } from './unadopted';

const compliance = terms.complianceOngoing;

/**
 * A later request supplements the first, but does not replace the respondent, and does not make the respondent a
 * complainant. After a lapse or a withdrawal, a request begins the proceeding again.
 */
export const consult: Change<ConsultationsRequested> = (draft, progress, event, offsetMs) => {
  const { forum, complainants, respondent, measures = [] } = event.data;
  draft.forum ??= forum;
  draft.respondent ??= respondent;
  for (const country of complainants)
    if (country !== draft.respondent && !draft.complainants.includes(country))
      draft.complainants = [...draft.complainants, country];
  for (const measure of measures)
    if (!draft.measures.includes(measure)) draft.measures = [...draft.measures, measure];
  const isAnew = isToBeginAnew(progress);
  if (isAnew) backToConsultations(draft, progress, event, offsetMs);
  progress.askedBy ??= partyOf(draft, event.by);
  if (progress.recourse !== 'original') return;
  draft.requested ??= doneBy(event);
  if (isAnew && draft.adopted === null) draft.latest = lineOf(terms.consultations, event, progress);
  noteOriginal(draft, terms.consultations, event, progress);
};

const isBeforePanel: ReadonlySet<DisputeStage> = new Set([
  'panel-requested',
  'arbitration-refused',
]);

export const askForPanel: Change = (draft, progress, event, offsetMs) => {
  if (isToBeginAnew(progress)) backToConsultations(draft, progress, event, offsetMs);
  progress.requested = true;
  progress.askedBy = partyOf(draft, event.by) ?? progress.askedBy;
  // A party can repeat its request at the next meeting of the Dispute Settlement Body. The date of the second request
  // then counts.
  const isAgain = isBeforePanel.has(progress.stage);
  if (isAgain) putAt(progress, 'panel-requested', event);
  if (isAgain && progress.recourse === 'original') putAt(draft, 'panel-requested', event);
  reach(draft, progress, event, 'panel-requested', {});
  reopenBy(draft, progress);
};

/** Withdraws the request for a panel. If arbitration was requested too, the arbitration goes on. */
export const dropPanelRequest: Change = (draft, progress, event, offsetMs) => {
  if (progress.stage === 'arbitration-requested') progress.requested = false;
  if (!progress.requested || !isBeforePanel.has(progress.stage)) return;
  if (progress.recourse === 'original') {
    backToConsultations(draft, progress, event, offsetMs);
    return;
  }
  endProceeding(progress, 'withdrawn', event);
  settleAgain(draft, progress);
};

const backToConsultations: Change = (draft, progress, event) => {
  putAt(progress, 'consultations-requested', event);
  progress.over = null;
  progress.requested = false;
  progress.askedBy = null;
  progress.composed = null;
  progress.arbitrated = false;
  progress.line = null;
  if (progress.recourse !== 'original') return;
  putAt(draft, 'consultations-requested', event);
  if (draft.adopted !== null) return;
  const since = draft.requested?.since;
  draft.latest =
    since === undefined
      ? null
      : { term: terms.consultations, since, proceeding: progress.proceeding };
};

export const establish: Change = (draft, progress, event) => {
  reach(draft, progress, event, 'panel-established', {
    original: terms.established,
    compliance: terms.complianceEstablished,
  });
  reopenBy(draft, progress);
};

export const compose: Change = (draft, progress, event, offsetMs) => {
  progress.composed ??= event.occurred;
  startToLapse(draft, progress, offsetMs);
  reach(draft, progress, event, 'panel-composed', { original: terms.composed, compliance });
};

/** Records that the report of the panel was circulated. If several events say so, `panelReport` is the first. */
export const circulate: Change<ReportCirculated> = (draft, progress, event, offsetMs) => {
  stopLapse(progress);
  progress.panelReport ??= doneBy(event);
  reach(draft, progress, event, 'report-circulated', { original: terms.circulated, compliance });
  startToAdopt(draft, progress, event, offsetMs);
  bind(draft, progress, event);
};
