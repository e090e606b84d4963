import type { ProceedingPaused } from '../../../events/disputes/pauses';
import type { Draft } from '../../../immer';
import type { Due } from '../../../temporal/table/table';
import { overAt } from '../days';
import { lapseOf, pauseAfter } from '../pause';
import { terms } from '../status/wto-term';
import type { Change } from './change';
import { type Dispute, isAtWto } from './dispute';
import { dueIn } from './due-in';
import { endProceeding, settleAgain } from './endings';
import type { Progress } from './progress';
import { stopTimeToAdopt } from './unadopted';

const canLapse = (dispute: Draft<Dispute>, progress: Draft<Progress>): boolean =>
  isAtWto(dispute) &&
  (progress.recourse === 'original' || progress.recourse === 'compliance') &&
  progress.composed !== null &&
  !progress.reported &&
  !progress.arbitrated;

/**
 * The authority of a halted panel lapses after twelve months (DSU Art. 12.12). The twelve months start on the day on
 * which the panel is both composed and halted. The authority does not lapse if the parties asked for a pause that
 * ends earlier.
 */
export const startToLapse = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  offsetMs: number,
): void => {
  const { composed, paused } = progress;
  if (composed === null || paused === null || !canLapse(draft, progress)) return;
  progress.lapsesOn = lapseOf(composed, paused, offsetMs);
};

/**
 * Begins a pause, or prolongs the previous pause, which then keeps its start. `pauseAfter` decides which of the two
 * happens.
 */
export const pause: Change<ProceedingPaused> = (draft, progress, event, offsetMs) => {
  const { paused, pausedBefore } = progress;
  progress.paused = pauseAfter(paused ?? pausedBefore, event, offsetMs);
  progress.pausedBefore = null;
  startToLapse(draft, progress, offsetMs);
  if (progress.recourse !== 'original') return;
  draft.paused = true;
  draft.pausedBy = progress.paused.by;
  if (paused === null && progress.paused.by === event.id) draft.pauses += 1;
};

const endPause = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  progress.paused = null;
  progress.pausedBefore = null;
  progress.lapsesOn = null;
  if (progress.recourse !== 'original') return;
  draft.paused = false;
  draft.pausedBy = null;
};

export const resume: Change = endPause;

/**
 * A panel that has reported can no longer lapse. But its report does not end the pause, because some reports just say
 * that the parties reached a solution (DSU Art. 12.7).
 */
export const stopLapse = (progress: Draft<Progress>): void => {
  progress.reported = true;
  progress.lapsesOn = null;
};

/**
 * An appeal, an award or the adoption shows that the proceeding went on. The proceeding is then no longer halted, its
 * panel can no longer lapse, and the time to adopt or appeal no longer runs.
 */
export const goOn = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  stopLapse(progress);
  endPause(draft, progress);
  stopTimeToAdopt(progress);
};

export const lapses = ({ progress }: Dispute): readonly Due<Dispute>[] =>
  progress.flatMap(({ proceeding, lapsesOn, paused }) =>
    lapsesOn === null || paused === null
      ? []
      : [dueIn(proceeding, lapsesOn, (draft, lapsed) => lapse(draft, lapsed, lapsesOn, paused.by))],
  );

export const pauseEnds = (offsetMs: number, { progress }: Dispute): readonly Due<Dispute>[] =>
  progress.flatMap(({ proceeding, paused, over }) =>
    paused === null || paused.until === null || over !== null
      ? []
      : [
          dueIn(proceeding, overAt(paused.until, offsetMs), (draft, halted) => {
            endPause(draft, halted);
            halted.pausedBefore = paused;
          }),
        ],
  );

const lapse = (
  draft: Draft<Dispute>,
  progress: Draft<Progress>,
  on: NonNullable<Progress['lapsesOn']>,
  act: Dispute['act'],
): void => {
  endProceeding(progress, 'lapsed', { id: act, occurred: on });
  const at = { stage: 'lapsed', since: on, act } as const;
  Object.assign(progress, at);
  if (progress.recourse !== 'original') {
    settleAgain(draft, progress);
    return;
  }
  Object.assign(draft, at, { paused: false, pausedBy: null });
  draft.latest = { term: terms.lapsed, since: on, proceeding: progress.proceeding };
};
