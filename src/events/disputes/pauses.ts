import type { Point } from '../../time/point';
import { point } from '../../vocabulary/dates';
import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step } from './step';

/**
 * The complainant halts its own proceeding; the complaint stands. A composed panel of the WTO that is
 * suspended for more than twelve months loses its authority (DSU Art. 12.12).
 */
export type ProceedingPaused = Step<
  'ProceedingPaused',
  InProceeding & {
    /** Until when it was asked to be halted. A second pause with `until` prolongs the first. */
    readonly until?: Point;
  }
>;

/** The proceeding goes on. */
export type ProceedingResumed = Step<'ProceedingResumed', InProceeding>;

/** Codec of {@link ProceedingPaused}. */
export const proceedingPaused: ActCodec<ProceedingPaused> = act(
  'ProceedingPaused',
  1,
  proceedingData({}, { until: point }),
);

/** Codec of {@link ProceedingResumed}. */
export const proceedingResumed: ActCodec<ProceedingResumed> = act(
  'ProceedingResumed',
  1,
  proceedingData({}, {}),
);
