import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step } from './step';

/**
 * A party asks for arbitration. With `recourse: 'period'`, the arbitration is about the reasonable period of
 * time to implement (DSU Art. 21.3(c)). With `recourse: 'retaliation'`, the respondent objects to the requested
 * level of retaliation (22.6). Any other arbitration is under a treaty or under DSU Art. 25.
 */
export type ArbitrationRequested = Step<'ArbitrationRequested', InProceeding>;

/**
 * The other side refuses arbitration that was requested under a treaty or under DSU Art. 25. With `recourse:
 * 'compliance'`, the arbitration was requested in a proceeding on compliance. Arbitration on the period to
 * implement or on retaliation cannot be refused.
 */
export type ArbitrationRefused = Step<'ArbitrationRefused', InProceeding>;

export const arbitrationRequested: ActCodec<ArbitrationRequested> = act(
  'ArbitrationRequested',
  1,
  proceedingData({}, {}),
);

export const arbitrationRefused: ActCodec<ArbitrationRefused> = act(
  'ArbitrationRefused',
  1,
  proceedingData({}, {}),
);
