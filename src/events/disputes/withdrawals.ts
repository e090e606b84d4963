import { oneOf } from '../../codec/one-of';
import type { CountryCode } from '../../vocabulary/actors';
import { type ActCodec, act } from '../envelope/envelope';
import { members } from './interests';
import { type InProceeding, proceedingData, type Step, stepData } from './step';

/**
 * A request that can be withdrawn: for a panel, for an appeal, for authorisation to suspend
 * concessions (`retaliation`), or to take part as a third party (`joining`).
 */
export type WithdrawableRequest = 'panel' | 'appeal' | 'retaliation' | 'joining';

/** Whoever made a request withdraws the request. The dispute itself goes on. */
export type RequestWithdrawn = Step<
  'RequestWithdrawn',
  InProceeding & {
    /** The request that is withdrawn. */
    readonly request: WithdrawableRequest;
    /** The third parties that no longer take part. Only allowed with `joining`. */
    readonly members?: readonly CountryCode[];
  }
>;

/** The complainant withdraws the complaint permanently. */
export type ComplaintWithdrawn = Step<'ComplaintWithdrawn'>;

export const requestWithdrawn: ActCodec<RequestWithdrawn> = act(
  'RequestWithdrawn',
  1,
  proceedingData(
    { request: oneOf('WithdrawableRequest', ['panel', 'appeal', 'retaliation', 'joining']) },
    { members },
  ),
);

export const complaintWithdrawn: ActCodec<ComplaintWithdrawn> = act(
  'ComplaintWithdrawn',
  1,
  stepData({}, {}),
);
