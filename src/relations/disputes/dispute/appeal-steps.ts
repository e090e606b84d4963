import type { AppealNotified, ReportCirculated } from '../../../events/disputes/reports';
import type { RequestWithdrawn } from '../../../events/disputes/withdrawals';
import type { Draft } from '../../../immer';
import { appealOf, appealsAfter } from '../appeals';
import { doneBy, putAt } from '../stage';
import type { StatusLine } from '../status/status-line';
import { terms } from '../status/wto-term';
import { bind, bindAgain, suspendBinding } from './binding';
import type { Change } from './change';
import { goOn } from './pauses';
import { reach } from './reach';
import { startToAdopt } from './unadopted';

const compliance = terms.complianceOngoing;

/** A second appeal does not change the stage. */
export const appeal: Change<AppealNotified> = (draft, progress, event) => {
  goOn(draft, progress);
  if (progress.appeals.length === 0)
    progress.beforeAppeal = {
      stage: progress.stage,
      line: copied(progress.recourse === 'original' ? draft.latest : progress.line),
    };
  progress.appeals = [...progress.appeals, appealOf(event)];
  suspendBinding(draft, progress);
  reach(draft, progress, event, 'under-appeal', { original: terms.appeal, compliance });
};

export const decideAppeal: Change<ReportCirculated> = (draft, progress, event) => {
  goOn(draft, progress);
  reach(draft, progress, event, 'appeal-decided', { original: terms.appellate, compliance });
  bind(draft, progress, event);
  progress.appellateReport ??= doneBy(event);
};

/** If no appeal is left, the proceeding returns to its stage before the appeal. */
export const dropAppeal: Change<RequestWithdrawn> = (draft, progress, event, offsetMs) => {
  progress.appeals = appealsAfter(progress.appeals, event);
  const { appeals, beforeAppeal, stage } = progress;
  if (appeals.length > 0 || beforeAppeal === null || stage !== 'under-appeal') return;
  // An appeal to arbitrators can be notified before the panel's report is circulated. If the report has come since, the
  // proceeding returns to `report-circulated`, not to its stage before the appeal.
  const { panelReport } = progress;
  putAt(progress, panelReport === null ? beforeAppeal.stage : 'report-circulated', event);
  const isOriginal = progress.recourse === 'original';
  const line =
    panelReport === null
      ? copied(beforeAppeal.line)
      : {
          term: isOriginal ? terms.circulated : compliance,
          since: panelReport.since,
          proceeding: progress.proceeding,
        };
  if (isOriginal) putAt(draft, progress.stage, event);
  else progress.line = line;
  if (panelReport !== null) progress.appealDropped = event.occurred;
  startToAdopt(draft, progress, event, offsetMs);
  bindAgain(draft, progress, event);
  if (isOriginal && draft.adopted === null) draft.latest = line;
};

/** Copies the line, since the row must not hold one object in two places. */
const copied = (line: Draft<StatusLine> | null): Draft<StatusLine> | null => line && { ...line };
