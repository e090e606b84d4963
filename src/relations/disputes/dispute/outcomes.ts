import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { ImplementationReported } from '../../../events/disputes/implementation';
import type { ReportAdopted, ReportCirculated } from '../../../events/disputes/reports';
import type { Draft } from '../../../immer';
import { original, proceedingId } from '../proceeding-id';
import { doneBy, moveOn } from '../stage';
import { lineOf } from '../status/lines';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Change } from './change';
import type { Dispute } from './dispute';
import { type EndingAct, endProceeding, endRetaliation } from './endings';
import { goOn } from './pauses';
import type { Progress } from './progress';

/**
 * Records that a report was adopted, or that an award was made, which needs no adoption. If the act does not say
 * whether a measure must be brought into conformity, the last circulated report decides.
 */
export const adopt: Change<ReportAdopted | ReportCirculated> = (draft, progress, event) => {
  goOn(draft, progress);
  const isOriginal = progress.recourse === 'original';
  if (!isOriginal && progress.recourse !== 'compliance') return;
  const stage = event.type === 'ReportAdopted' ? 'report-adopted' : 'award-issued';
  moveOn(progress, stage, event);
  const toConform = event.data.toConform ?? progress.toConform;
  if (isOriginal) {
    moveOn(draft, stage, event);
    const { adopted } = draft;
    // Under other treaties than the WTO's, a report binds when it is circulated. If the report is adopted later, the
    // date of adoption counts.
    const isBound =
      adopted !== null &&
      (adopted.act === progress.panelReport?.act || adopted.act === progress.appellateReport?.act);
    draft.adopted = {
      ...(isBound ? doneBy(event) : (adopted ?? doneBy(event))),
      toConform: toConform ?? adopted?.toConform ?? null,
    };
    // Reports can be adopted one by one. An adoption that says nothing on conformity must not replace the status that
    // an earlier adoption set.
    if (adopted === null || toConform !== null)
      draft.latest = lineOf(adoptedTerm(toConform), event, progress);
    return;
  }
  complete(draft, progress, event, event.data);
};

/**
 * Completes a proceeding on compliance. `event` is the report or its adoption. `ending` is the act that makes the
 * finding binding, such as the withdrawal of an appeal. If the finding is that the respondent has complied, `ending`
 * also ends retaliation.
 */
export const complete = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: EndingAct,
  found: Partial<Pick<ReportAdopted['data'], 'toConform' | 'complied'>> = {},
  ending = event,
): void => {
  const isFurther = progress.over?.how === 'adopted';
  const toConform = found.toConform ?? progress.toConform;
  endProceeding(progress, 'adopted', event);
  progress.line = null;
  progress.toConform = toConform;
  progress.complied = found.complied ?? progress.complied;
  if (!isFurther || toConform !== null)
    draft.latest = lineOf(completedTerm(toConform), event, progress);
  if (progress.complied === true) endRetaliation(draft, progress.askedBy, ending, event.id);
};

const adoptedTerm = (toConform: boolean | null): WtoTerm => {
  if (toConform === null) return terms.adopted;
  return toConform ? terms.toConform : terms.noAction;
};

const completedTerm = (toConform: boolean | null): WtoTerm => {
  if (toConform === null) return terms.completed;
  return toConform ? terms.nonCompliance : terms.compliance;
};

/**
 * Sets the status of the dispute once reports are adopted. A log that lacks the request for consultations may lack the
 * adoption too, so the status is then set in any case.
 */
export const setStatus = (draft: Draft<Dispute>, term: WtoTerm, event: DisputeEvent): void => {
  const proceeding = proceedingId(draft.dispute, original);
  if (draft.adopted !== null || draft.requested === null)
    draft.latest = lineOf(term, event, { proceeding });
};

/**
 * The respondent reports on implementation. The first report of partial or complete implementation
 * gives the dispute a status.
 */
export const implement: Change<ImplementationReported> = (draft, _, event) => {
  const { extent } = event.data;
  draft.implementation = { extent, ...doneBy(event) };
  if (extent === 'intended' || draft.implemented) return;
  draft.implemented = true;
  setStatus(draft, terms.implemented, event);
};
