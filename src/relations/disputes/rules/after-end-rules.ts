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
 * After the end of a proceeding through an act on the whole dispute, two steps are possible: the brief
 * report on a solution, and the withdrawal of a request. Such a step does not change how the proceeding
 * ended. The row of the proceeding says whether its request is withdrawn.
 */
export const isAfterEnd = (progress: Progress | undefined, event: DisputeEvent): boolean => {
  const over = progress?.over ?? null;
  if (progress === undefined || over === null) return false;
  return event.type === 'RequestWithdrawn'
    ? endedFromOutside.has(over.how)
    : tellsOfSolution(progress, event);
};
