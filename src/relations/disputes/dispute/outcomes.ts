import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { ImplementationReported, PeriodSet } from '../../../events/disputes/implementation';
import type { Draft } from '../../../immer';
import type { Due } from '../../../temporal/table/table';
import { type DisputeStage, moveOn, putAt } from '../stage';
import { lineOf } from '../status/lines';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Dispute } from './dispute';
import { endProceeding, endRetaliation } from './endings';
import { stopLapse } from './pauses';
import type { Progress } from './progress';

/** What follows from reports and awards in the row of a dispute: adoption, period, implementation. */

/**
 * Reports are adopted, or an award that needs no adoption is given. Where the act does not say what they
 * ask for, the report that was circulated last does.
 */
export const adopt = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
  toConform: boolean | undefined,
  stage: DisputeStage,
): void => {
  stopLapse(progress);
  const asks = toConform ?? progress.toConform ?? undefined;
  if (progress.recourse === 'original') adoptOriginal(draft, progress, event, asks, stage);
  else if (progress.recourse === 'compliance')
    completeCompliance(draft, progress, event, asks, stage);
};

const adoptOriginal = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
  toConform: boolean | undefined,
  stage: DisputeStage,
): void => {
  moveOn(progress, stage, event);
  moveOn(draft, stage, event);
  const isFirst = draft.adopted === null;
  draft.adopted = {
    act: draft.adopted?.act ?? event.id,
    since: draft.adopted?.since ?? event.occurred,
    toConform: toConform ?? draft.adopted?.toConform ?? null,
  };
  // Of reports that are adopted apart, one alone may say what they ask for.
  if (toConform !== undefined)
    draft.latest = lineOf(toConform ? terms.toConform : terms.noAction, event, progress);
  else if (isFirst) draft.latest = null;
};

const completeCompliance = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: DisputeEvent,
  toConform: boolean | undefined,
  stage: DisputeStage,
): void => {
  moveOn(progress, stage, event);
  endProceeding(progress, 'adopted', event);
  progress.line = null;
  if (toConform === undefined) draft.latest = null;
  else {
    draft.latest = lineOf(toConform ? terms.nonCompliance : terms.compliance, event, progress);
    if (!toConform) endRetaliation(draft, event);
  }
};

/** Sets the period to implement. A period that is set again starts again. */
export const setPeriod = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: PeriodSet,
  original: Pick<Progress, 'proceeding'>,
): void => {
  const { until, how } = event.data;
  putAt(progress, 'period-set', event);
  draft.period = {
    until,
    how,
    expired: false,
    running: true,
    act: event.id,
    since: event.occurred,
  };
  // A period that is awarded or prescribed bears no status of its own.
  if (how === 'agreed' || how === 'approved') bear(draft, terms.period, event, original);
};

/** The respondent reports; the first report of more than an intention bears a status. */
export const implement = (
  draft: Draft<Dispute>,
  original: Pick<Progress, 'proceeding'>,
  event: ImplementationReported,
): void => {
  const { extent } = event.data;
  draft.implementation = { extent, act: event.id, since: event.occurred };
  if (extent === 'intended' || draft.implemented) return;
  draft.implemented = true;
  bear(draft, terms.implemented, event, original);
};

/** Notes a status that comes only after adoption; a log that starts late may lack the adoption. */
const bear = (
  draft: Draft<Dispute>,
  term: WtoTerm,
  event: DisputeEvent,
  original: Pick<Progress, 'proceeding'>,
): void => {
  if (draft.adopted !== null || draft.forum === null) draft.latest = lineOf(term, event, original);
};

/** The end of the period, on its day. */
export const expiry = ({ period }: Dispute): readonly Due<Dispute>[] =>
  period === null || period.expired || !period.running
    ? []
    : [
        {
          on: period.until,
          becomes: (draft) => {
            if (draft.period === null) return;
            draft.period.expired = true;
            const periods = draft.progress.filter(({ recourse }) => recourse === 'period');
            for (const each of periods)
              if (each.stage === 'period-set')
                Object.assign(each, {
                  stage: 'period-expired',
                  since: period.until,
                  act: period.act,
                });
          },
        },
      ];
