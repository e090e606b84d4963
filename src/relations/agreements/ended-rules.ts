import type { AgreementRatified } from '../../events/families/agreement-life';
import type { PlainEvent } from '../../events/plain';
import type { TimedEvent } from '../../temporal/event/event';
import { compareDatesAt } from '../../time/compare-dates';
import { type CountryCode, countryOf } from '../../vocabulary/actors';
import type { NoticeId } from '../../vocabulary/ids';
import type { Since } from '../schedule/schedule';
import { type Agreement, isJoining, type NoticeGiven } from './agreement';
import { hasLeftSince, type Membership, membershipOf, suspensionsIn } from './membership';
import { hasHadEffect, type Notice, noticesBefore } from './notices';

export type Rule<E> = (
  agreement: Agreement,
  event: E,
  earlier: Iterable<TimedEvent>,
) => string | undefined;

export const unlessEnded =
  <E extends PlainEvent>(rule: Rule<E>) =>
  (
    agreement: Agreement,
    event: E,
    _id: string,
    offsetMs: number,
    earlier: Iterable<TimedEvent>,
  ): string | undefined => {
    const given = noticesBefore(earlier, event, offsetMs);
    const notices = given.filter(hasHadEffect);
    const compare = compareDatesAt(offsetMs);
    const membership = membershipOf(agreement, notices, compare);
    const suspensions = suspensionsIn(agreement, membership, compare).filter(
      ({ of }) => of === null || membership.parties.includes(of),
    );
    const now = {
      ...withParties(agreement, event, membership, notices),
      suspensions,
      gaveNotice: given.flatMap(toTakeEffect),
    };
    return (
      refuseEnded(agreement, event, membership) ??
      refuseGiver(agreement, event, membership, notices) ??
      refuseSecondRatification(event, membership, earlier, compare) ??
      rule(now, event, earlier)
    );
  };

const toTakeEffect = ({ by, given, status }: Notice): readonly NoticeGiven[] =>
  by !== null && status === 'notified' ? [{ party: by, act: given }] : [];

const isOnNotice = (event: PlainEvent, notice: NoticeId): boolean =>
  'notice' in event.data && event.data.notice === notice;

/**
 * Returns the agreement with the given parties. If the event is an act on a notice of a party that has left, adds
 * that party. The rules for agreements then do not refuse the act, and the rules of the table of notices decide.
 */
const withParties = (
  { moves: _, ...agreement }: Agreement,
  event: PlainEvent,
  { parties }: Membership,
  notices: readonly Notice[],
): Agreement => {
  const own = notices.find(({ notice }) => isOnNotice(event, notice))?.by ?? null;
  const isGone = own !== null && !parties.includes(own);
  return { ...agreement, parties: isGone ? [...parties, own] : parties };
};

const refuseEnded = (
  { stage, act }: Agreement,
  event: PlainEvent,
  { ended }: Membership,
): string | undefined => {
  const advice = 'which is final; conclude a new agreement, or correct the id';
  if (stage === 'expired') return `the agreement has expired, ${advice}`;
  if (ended === undefined) return undefined;
  if (ended.notice === null || stage === 'terminated')
    return `the agreement has ended, since "${stage === 'terminated' ? act : ended.act}" left fewer than two parties, ${advice}`;
  // The rules of the table of notices decide which acts on an ended notice are still possible.
  return isOnNotice(event, ended.notice)
    ? undefined
    : `the agreement has ended by the notice "${ended.notice}", ${advice}`;
};

const refuseGiver = (
  agreement: Agreement,
  event: PlainEvent,
  { departures }: Membership,
  notices: readonly Notice[],
): string | undefined => {
  if (event.type !== 'AgreementLeft' && event.type !== 'AgreementRatified') return undefined;
  const { party } = event.data;
  if (event.type === 'AgreementRatified' && isJoining(agreement, party)) return undefined;
  const left = departures.find((each) => each.party === party);
  const own = notices.find(({ by, act }) => by === party && act === left?.act);
  const advice =
    event.type === 'AgreementLeft'
      ? 'leave this event out, or correct "party"'
      : 'add AgreementConcluded, by which it comes back, or correct the date';
  return own && `${party} has left the agreement by the notice "${own.notice}"; ${advice}`;
};

/** The latest ratification by `country` that `country` has not taken back. `earlier` begins with the latest event. */
const ratificationBy = (
  earlier: Iterable<TimedEvent>,
  country: CountryCode,
): AgreementRatified | undefined => {
  const takenBack = new Set<string>();
  // The cast is safe: the tables of the library take only policy events.
  for (const event of earlier as Iterable<PlainEvent>) {
    if (event.type === 'DecisionWithdrawn' && countryOf(event.by) === country)
      takenBack.add(event.data.withdraws);
    if (
      event.type === 'AgreementRatified' &&
      event.data.party === country &&
      !takenBack.has(event.id)
    )
      return event;
  }
  return undefined;
};

/** Refuses a second ratification, unless the party has taken the first back or has left since then. */
const refuseSecondRatification = (
  event: PlainEvent,
  membership: Membership,
  earlier: Iterable<TimedEvent>,
  compare: (a: Since, b: Since) => number,
): string | undefined => {
  if (event.type !== 'AgreementRatified') return undefined;
  const { party } = event.data;
  const first = ratificationBy(earlier, party);
  return first === undefined || hasLeftSince(membership, party, first.occurred, compare)
    ? undefined
    : `${party} has already ratified the agreement, by "${first.id}"; leave this event out`;
};
