import type { Dispute } from '../../relations/disputes/dispute/dispute';
import { type Ending, type Progress, progressOf } from '../../relations/disputes/dispute/progress';
import type { Pause } from '../../relations/disputes/pause';
import type { Proceeding } from '../../relations/disputes/proceeding/proceeding';
import { proceedingId } from '../../relations/disputes/proceeding-id';
import type { AtStage, DisputeStage } from '../../relations/disputes/stage';
import type { Point } from '../../time/point';
import { type Limit, limitsOf } from './limits';

/** How one proceeding stands, including how acts on the whole dispute changed it. */
export type ProceedingStanding = Omit<
  Proceeding,
  'atWto' | 'halted' | 'joining' | 'panels' | 'requesters' | 'startsLate'
> & {
  /** The id of the proceeding, such as `DS316/compliance/2`. */
  readonly proceeding: string;
  /** How the proceeding ended; null while it goes on. */
  readonly over: Ending | null;
  /** Since when the proceeding is halted, by which event, and until when the parties asked to halt it. */
  readonly paused: Pause | null;
  /** When the authority of the suspended panel lapses. */
  readonly lapsesOn: Point | null;
  /** The time limits that began to run in the proceeding, in the order in which they end. */
  readonly limits: readonly Limit[];
};

const endStages: Readonly<Partial<Record<Ending['how'], DisputeStage>>> = {
  lapsed: 'lapsed',
  settled: 'solution-notified',
  withdrawn: 'withdrawn',
};

const stageOf = (row: AtStage, progress: Progress, over: Ending | null): AtStage => {
  const stage = over === null ? undefined : endStages[over.how];
  if (stage !== undefined && over !== null) return { stage, since: over.since, act: over.act };
  return progress.stage === 'period-expired'
    ? { stage: progress.stage, since: progress.since, act: progress.act }
    : { stage: row.stage, since: row.since, act: row.act };
};

/** Returns a list of one item, or an empty list if the dispute ended before the first step of the proceeding. */
export const proceedingStanding = (
  row: Proceeding,
  dispute: Dispute,
  offsetMs: number,
): readonly ProceedingStanding[] => {
  const {
    atWto: _,
    halted: __,
    joining: ___,
    panels: ____,
    requesters: _____,
    startsLate: ______,
    ...rest
  } = row;
  const proceeding = proceedingId(row.dispute, row);
  const progress = progressOf(dispute.progress, proceeding);
  if (progress === undefined) return [];
  const { paused, lapsesOn } = progress;
  const over = progress.over ?? adoptedIn(row, dispute);
  const limits = limitsOf(row, dispute, offsetMs);
  const at = stageOf(row, progress, over);
  return [{ ...rest, ...at, proceeding, over, paused, lapsesOn, limits }];
};

/** The original proceeding ends when its reports are adopted, although the dispute goes on. */
const adoptedIn = ({ recourse }: Proceeding, { adopted }: Dispute): Ending | null =>
  recourse === 'original' && adopted !== null
    ? { how: 'adopted', since: adopted.since, act: adopted.act }
    : null;
