import type { AgreementResumed, AgreementSuspended } from '../../events/families/agreement-life';
import { countryOf } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { isActOf } from '../schedule/schedule';
import type { Agreement, AgreementChange, Suspender, Suspenders } from './agreement';

type Suspending = AgreementSuspended | AgreementResumed;

const suspenderIn = (
  { suspensions = [], scheduled, pending }: Agreement,
  act: EventId,
): Suspenders | undefined => {
  const standing = suspensions.find(isActOf(act));
  if (standing !== undefined) return standing.of;
  const waiting = [...scheduled, ...pending].find(isActOf(act))?.change;
  return waiting !== undefined && 'suspended' in waiting ? waiting.of : undefined;
};

/**
 * Returns whose suspension the act begins, changes or ends. A party acts on its own suspension. It can also end a
 * suspension that no party decided. If an international body resumes the agreement, all suspensions end, or only the
 * suspension that `completes` names. Undefined if a party names the suspension of another party in `completes`.
 */
export const suspenderOf = (agreement: Agreement, event: Suspending): Suspenders | undefined => {
  const by = countryOf(event.by) ?? null;
  const { completes } = event.data;
  const named = completes === undefined ? undefined : suspenderIn(agreement, completes);
  if (named !== undefined)
    return by === null || by === named || named === null || named === 'all' ? named : undefined;
  if (event.type === 'AgreementSuspended') return by;
  if (by === null) return 'all';
  const { suspensions = [] } = agreement;
  const isOf = (suspender: Suspender) => suspensions.some(({ of }) => of === suspender);
  return !isOf(by) && isOf(null) ? null : by;
};

export const concernsSuspension = (change: AgreementChange, of: Suspenders): boolean =>
  'suspended' in change &&
  (of === 'all' || change.of === of || (of === null && change.of === 'all'));

/**
 * Returns why an act cannot suspend or resume the agreement, or undefined if it can. For example, a party cannot
 * suspend the agreement twice, or end another party's suspension.
 */
export const refuseSuspending = (agreement: Agreement, event: Suspending): string | undefined => {
  const { stage, suspensions = [] } = agreement;
  const of = suspenderOf(agreement, event);
  const own = suspensions.find((each) => of === 'all' || each.of === of);
  if (event.type === 'AgreementSuspended') {
    if (stage === 'concluded')
      return 'the agreement is not applied yet, so it cannot be suspended; add its entry into force, or correct the date';
    return (
      own &&
      `${own.of ?? 'an act for all parties'} has already suspended the agreement, by "${own.act}"; to prolong that, name it in "completes"`
    );
  }
  const [other] = suspensions;
  if (other === undefined)
    return 'the agreement is not suspended; add AgreementSuspended, or correct the date';
  return own === undefined
    ? `"${other.act}" is the suspension of ${other.of}, and only ${other.of} can end it; correct "by", or leave this event out`
    : undefined;
};
