import { oneOf } from '../../codec/one-of';
import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step, stepData } from './step';

/** The subject of agreed procedures. */
export type ProceduresAbout = 'panel' | 'appeal' | 'sequencing';

/**
 * The parties agree on procedures: for the panel, for an appeal to arbitrators (DSU Art. 25), or for the
 * order in which compliance and retaliation follow (21.5 and 22, the *sequencing agreement*).
 */
export type ProceduresAgreed = Step<
  'ProceduresAgreed',
  {
    /** The subject of the procedures. */
    readonly about: ProceduresAbout;
  }
>;

/**
 * The parties notify a mutually agreed solution (DSU Art. 3.6). If one of several complainants notifies a solution,
 * the solution settles the dispute with that complainant alone.
 */
export type SolutionNotified = Step<
  'SolutionNotified',
  InProceeding & {
    /**
     * `partial`: the solution settles a part of the dispute, and the rest goes on. Absent: the solution settles
     * the whole dispute.
     */
    readonly extent?: 'partial';
  }
>;

export const proceduresAgreed: ActCodec<ProceduresAgreed> = act(
  'ProceduresAgreed',
  1,
  stepData({ about: oneOf('ProceduresAbout', ['panel', 'appeal', 'sequencing']) }, {}),
);

export const solutionNotified: ActCodec<SolutionNotified> = act(
  'SolutionNotified',
  1,
  proceedingData({}, { extent: oneOf('SolutionExtent', ['partial']) }),
);
