import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step, stepData } from './step';

/**
 * A party asks for arbitration. With `recourse: 'period'`, the arbitration is about the reasonable period of
 * time to implement (DSU Art. 21.3(c)). With `recourse: 'retaliation'`, the respondent objects to the requested
 * level of retaliation (22.6). Without `recourse`, the arbitration is under a treaty, or under DSU Art. 25.
 */
export type ArbitrationRequested = Step<'ArbitrationRequested', InProceeding>;

/** The other side refuses the requested arbitration. */
export type ArbitrationRefused = Step<'ArbitrationRefused'>;

export const arbitrationRequested: ActCodec<ArbitrationRequested> = act(
  'ArbitrationRequested',
  1,
  proceedingData({}, {}),
);

export const arbitrationRefused: ActCodec<ArbitrationRefused> = act(
  'ArbitrationRefused',
  1,
  stepData({}, {}),
);
