import type { Point } from '../../time/point';
import { point } from '../../vocabulary/dates';
import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step } from './step';

/**
 * The complainant asks to suspend the work in its own proceeding. The complaint remains. If the work
 * of a composed WTO panel is suspended for more than twelve months, the panel's authority lapses
 * (DSU Art. 12.12).
 */
export type ProceedingPaused = Step<
  'ProceedingPaused',
  InProceeding & {
    /**
     * The last day of the pause, or the time at which the pause ends by itself. To prolong a pause, record a second
     * pause with `until`.
     */
    readonly until?: Point;
  }
>;

/** The proceeding goes on. */
export type ProceedingResumed = Step<'ProceedingResumed', InProceeding>;

export const proceedingPaused: ActCodec<ProceedingPaused> = act(
  'ProceedingPaused',
  1,
  proceedingData({}, { until: point }),
);

export const proceedingResumed: ActCodec<ProceedingResumed> = act(
  'ProceedingResumed',
  1,
  proceedingData({}, {}),
);
