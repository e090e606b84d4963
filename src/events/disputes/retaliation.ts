import { ordinal } from '../../codec/number';
import { type ActCodec, act } from '../envelope/envelope';
import { type RetaliationLevel, retaliationLevel } from './level';
import { type Step, stepData } from './step';

type OnRetaliation = {
  /** The value of the trade that the retaliation affects in a year, as requested or authorised. */
  readonly level?: RetaliationLevel;
  /**
   * The number of the request for retaliation in this dispute, counted from 1. Absent: the first.
   */
  readonly round?: number;
};

/**
 * The complainant asks for leave to retaliate: the authorisation to suspend concessions (DSU Art.
 * 22.2).
 */
export type RetaliationRequested = Step<'RetaliationRequested', OnRetaliation>;

/** The Dispute Settlement Body authorises the suspension of concessions (DSU Art. 22.6, 22.7). */
export type RetaliationAuthorised = Step<'RetaliationAuthorised', OnRetaliation>;

const onRetaliation = { level: retaliationLevel, round: ordinal };

export const retaliationRequested: ActCodec<RetaliationRequested> = act(
  'RetaliationRequested',
  1,
  stepData({}, onRetaliation),
);

export const retaliationAuthorised: ActCodec<RetaliationAuthorised> = act(
  'RetaliationAuthorised',
  1,
  stepData({}, onRetaliation),
);
