import type { ReportCirculated } from '../../../events/disputes/reports';
import type { RequestWithdrawn } from '../../../events/disputes/withdrawals';
import type { Draft } from '../../../immer';
import { type Done, doneBy } from '../stage';
import { type Dispute, isAtWto } from './dispute';
import { type EndingAct, goOnWithRetaliation } from './endings';
import { complete } from './outcomes';
import { isOverByReport, type Progress } from './progress';

/**
 * This file is about reports under other treaties than the WTO's. Such a report needs no adoption: it binds once it
 * is circulated. If the treaty has a court of appeal, the report of that court binds instead of the panel's report.
 */

/**
 * True if `adopted` is null, or if `act` circulated the report that `adopted` holds. False if another act is in
 * `adopted`, for example a formal adoption.
 */
const isBoundBy = ({ adopted }: Draft<Dispute>, act: string | undefined): boolean =>
  adopted === null || adopted.act === act;

/**
 * Makes a circulated report binding. Does nothing if the dispute is before the WTO, or if the report is that of a panel
 * and was appealed.
 */
export const bind = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: ReportCirculated,
): void => {
  const { appeals, panelReport } = progress;
  const isOfPanel = event.data.report === 'panel';
  if (isAtWto(draft) || (isOfPanel && appeals.length > 0)) return;
  suspendBinding(draft, progress);
  bindBy(draft, progress, isOfPanel && panelReport !== null ? panelReport : doneBy(event));
};

const bindBy = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  { act, since }: Done,
  ending?: EndingAct,
): void => {
  const { recourse, toConform } = progress;
  if (recourse === 'original') draft.adopted ??= { act, since, toConform };
  else if (recourse === 'compliance')
    complete(draft, progress, { id: act, occurred: since }, {}, ending);
};

/** While an appeal is heard, the report of the panel does not bind. */
export const suspendBinding = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  const { recourse, panelReport } = progress;
  if (isAtWto(draft)) return;
  if (recourse === 'original' && isBoundBy(draft, panelReport?.act)) draft.adopted = null;
  if (panelReport === null || !isOverByReport(progress)) return;
  progress.over = null;
  goOnWithRetaliation(draft, panelReport.act);
};

/** The report of the panel binds again once the appeals are withdrawn. */
export const bindAgain = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: RequestWithdrawn,
): void => {
  const { panelReport } = progress;
  if (!isAtWto(draft) && panelReport !== null) bindBy(draft, progress, panelReport, event);
};
