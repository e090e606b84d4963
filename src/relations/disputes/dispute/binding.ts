import type { ReportCirculated } from '../../../events/disputes/reports';
import type { Draft } from '../../../immer';
import { doneBy } from '../stage';
import { type Dispute, isAtWto } from './dispute';
import { complete } from './outcomes';
import type { Progress } from './progress';

/**
 * Reports under other treaties than the WTO's. They need no adoption: a report binds once it is circulated, and
 * where a treaty has a court of appeal, its report binds instead.
 */

/** Whether what binds in a dispute is the given report. A report that was adopted after all stays adopted. */
const isBoundBy = ({ adopted }: Draft<Dispute>, act: string | undefined): boolean =>
  adopted === null || adopted.act === act;

/** A report that is circulated binds the parties, unless the dispute is before the WTO. */
export const bind = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  event: ReportCirculated,
): void => {
  if (isAtWto(draft)) return;
  if (progress.recourse === 'compliance') complete(draft, progress, event);
  if (progress.recourse !== 'original' || !isBoundBy(draft, progress.panelReport?.act)) return;
  const { adopted } = draft;
  const isFurther = event.data.report === 'panel' && adopted !== null;
  draft.adopted = { ...(isFurther ? adopted : doneBy(event)), toConform: progress.toConform };
};

/** While an appeal is heard, the report of the panel does not bind. */
export const suspendBinding = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  const isBound = progress.recourse === 'original' && isBoundBy(draft, progress.panelReport?.act);
  if (!isAtWto(draft) && isBound) draft.adopted = null;
};

/** The report of the panel binds again once the appeals are withdrawn. */
export const bindAgain = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  const { recourse, panelReport, toConform } = progress;
  if (isAtWto(draft) || recourse !== 'original' || panelReport === null) return;
  draft.adopted ??= { ...panelReport, toConform };
};
