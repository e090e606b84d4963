import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step, stepData } from './step';

/**
 * A party asks for arbitration: on the reasonable period (DSU Art. 21.3(c)), or on the level of
 * retaliation, which is the respondent's objection to it (22.6). Without `recourse` it is under a
 * treaty, or under Art. 25.
 */
export type ArbitrationRequested = Step<'ArbitrationRequested', InProceeding>;

/** The other side refuses the arbitration that was asked for. */
export type ArbitrationRefused = Step<'ArbitrationRefused'>;

/** Codec of {@link ArbitrationRequested}. */
export const arbitrationRequested: ActCodec<ArbitrationRequested> = act(
  'ArbitrationRequested',
  1,
  proceedingData({}, {}),
);

/** Codec of {@link ArbitrationRefused}. */
export const arbitrationRefused: ActCodec<ArbitrationRefused> = act(
  'ArbitrationRefused',
  1,
  stepData({}, {}),
);
