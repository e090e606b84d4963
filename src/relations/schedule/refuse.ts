import type { EventId } from '../../vocabulary/ids';
import { decidedBy } from './course';
import type { Deciding, Decision, Decisions } from './decision';
import type { ActWithEffect } from './schedule';

export const refuseToComplete = (
  row: Decisions<unknown>,
  event: Deciding,
  mayComplete: (later: string, earlier: string) => boolean,
): string | undefined => {
  const { completes } = event.data;
  if (completes === undefined) return undefined;
  const named = decidedBy(row, completes);
  if (named.length === 0)
    return `it completes "${completes}", which has decided nothing here that waits or has effect`;
  return named.some(({ type }) => mayComplete(event.type, type))
    ? undefined
    : `it completes "${completes}", which is an act of another type; only a resumption may complete a suspension or an exclusion`;
};

export const refuseToBeginComplete = ({
  data: { completes },
}: Pick<ActWithEffect, 'data'>): string | undefined =>
  completes === undefined
    ? undefined
    : `it completes "${completes}", and no earlier act has decided anything here; correct "completes" or the id, or date this event after the act that it completes`;

/** `instead` tells the author what to do if the decision is in effect until further notice. */
export const refuseToWithdraw = <Value>(
  row: Decisions<Value>,
  withdraws: EventId,
  instead: string,
  mayEnd: (decision: Decision<Value>) => boolean = () => false,
): string | undefined => {
  const named = decidedBy(row, withdraws);
  if (named.length === 0)
    return `it withdraws "${withdraws}", which has decided nothing here that waits or has effect`;
  return named.every((each) => each.begun && each.until === null && !mayEnd(each))
    ? `it withdraws "${withdraws}", which has effect until further notice; ${instead} instead`
    : undefined;
};
