import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Ending, Progress } from '../dispute/progress';
import type { DisputeStage } from '../stage';

const stagesWithPanel: ReadonlySet<DisputeStage> = new Set(['panel-established', 'panel-composed']);

/**
 * Whether a step is the brief report of a panel on a solution that the parties reached while the panel was at
 * work (DSU Art. 12.7). Panels on compliance make such reports as well, as in DS99.
 */
const tellsOfSolution = ({ over, stage }: Progress, event: DisputeEvent): boolean =>
  event.type === 'ReportCirculated' &&
  event.data.report === 'panel' &&
  over?.how === 'settled' &&
  stagesWithPanel.has(stage);

const endedFromOutside: ReadonlySet<Ending['how']> = new Set(['settled', 'withdrawn', 'complied']);

/**
 * Whether a step is still possible after a solution, a withdrawal or a finding of compliance has ended the
 * proceeding. Two steps are possible: the brief report on a solution, and the withdrawal of a request. Neither
 * changes how the proceeding ended.
 */
export const isAfterEnd = (progress: Progress | undefined, event: DisputeEvent): boolean => {
  const over = progress?.over ?? null;
  if (progress === undefined || over === null) return false;
  return event.type === 'RequestWithdrawn'
    ? endedFromOutside.has(over.how)
    : tellsOfSolution(progress, event);
};
