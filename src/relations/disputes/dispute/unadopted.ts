import type { PeriodSet } from '../../../events/disputes/implementation';
import type { ReportCirculated } from '../../../events/disputes/reports';
import type { RequestWithdrawn } from '../../../events/disputes/withdrawals';
import type { Draft } from '../../../immer';
import type { Due } from '../../../temporal/table/table';
import { daysAfter, overAt } from '../days';
import type { Change } from './change';
import { type Dispute, isAtWto } from './dispute';
import { dueIn } from './due-in';
import { endProceeding } from './endings';
import type { Progress } from './progress';

/**
 * If a report on compliance is neither adopted nor appealed in time (DSU Art. 16.4), its proceeding ends. The
 * proceeding goes on if an act says later that the report is adopted or appealed after all, or that there is
 * more time.
 */

/** A report must be adopted or appealed within this number of days. */
const daysToAdopt = 60;

/**
 * Sets when a proceeding on compliance ends if its panel report is neither adopted nor appealed. If the report
 * is under appeal already, sets nothing. The days count from the circulation of the report or, if its last appeal
 * is withdrawn, from that withdrawal.
 */
export const startToAdopt: Change<ReportCirculated | RequestWithdrawn> = (
  draft,
  progress,
  { occurred },
  offsetMs,
) => {
  const { recourse, stage } = progress;
  if (recourse === 'compliance' && stage === 'report-circulated' && isAtWto(draft))
    progress.unadoptedOn = daysAfter(occurred, daysToAdopt + 1, offsetMs);
};

export const prolongTimeToAdopt: Change<PeriodSet> = (_, progress, { data }, offsetMs) => {
  const isWaiting = progress.unadoptedOn !== null || progress.over?.how === 'unadopted';
  if (!isWaiting) return;
  stopTimeToAdopt(progress);
  progress.unadoptedOn = overAt(data.until, offsetMs);
};

/** Stops the time to adopt or appeal. A proceeding that ended because that time was over is open again. */
export const stopTimeToAdopt = (progress: Draft<Progress>): void => {
  progress.unadoptedOn = null;
  if (progress.over?.how === 'unadopted') progress.over = null;
};

export const unadopted = ({ progress }: Dispute): readonly Due<Dispute>[] =>
  progress.flatMap(({ proceeding, unadoptedOn, panelReport }) =>
    unadoptedOn === null || panelReport === null
      ? []
      : [
          dueIn(proceeding, unadoptedOn, (_, ended) =>
            endProceeding(ended, 'unadopted', { id: panelReport.act, occurred: unadoptedOn }),
          ),
        ],
  );
