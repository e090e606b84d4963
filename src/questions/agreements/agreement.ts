import { isSome, none, type Option, some } from '../../fp';
import type { Agreement, Suspension } from '../../relations/agreements/agreement';
import {
  type Enlargement,
  hasLeftSince,
  isForAll,
  type Membership,
  membershipOf,
  suspensionsIn,
} from '../../relations/agreements/membership';
import { hasHadEffect, type Notice } from '../../relations/agreements/notices';
import type { Relations } from '../../relations/relations';
import type { Origin } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-log';
import { compareDatesAt } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { CountryCode } from '../../vocabulary/actors';
import { agreementId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';

/** The status of an agreement. `terminated` and `expired` are final. */
export type AgreementStatus =
  | 'concluded'
  | 'applied-provisionally'
  | 'in-force'
  | 'suspended'
  | 'termination-notified'
  | 'notice-suspended'
  | 'terminated'
  | 'expired';

/** The status of an agreement, with the notices that concern it. */
export type AgreementStanding = Omit<
  Agreement,
  'stage' | 'scheduled' | 'pending' | 'suspensions' | 'moves' | 'gaveNotice'
> & {
  /** How the agreement stands, with its notices and its expiry taken into account. */
  readonly status: AgreementStatus;
  /**
   * The parties that have ratified the agreement, as far as acts say so. A party that has left and come back must
   * ratify again.
   */
  readonly ratifiedBy: readonly CountryCode[];
  /**
   * The parties that have left the agreement and have not come back. The agreement stays in force for the other
   * parties.
   */
  readonly left: readonly CountryCode[];
  /**
   * The parties that have suspended the agreement for themselves. The status of the agreement is `suspended` once
   * fewer than two parties apply it, or once an act suspends it for all parties.
   */
  readonly suspendedBy: readonly CountryCode[];
  /** When the agreement ends unless an act prevents that; null if no end is set. */
  readonly endsOn: Point | null;
  /**
   * The notices of termination that were not withdrawn. The status of each notice says whether the notice has had
   * effect.
   */
  readonly notices: readonly Notice[];
};

/**
 * Returns how an agreement stands. A notice that takes effect ends the agreement for all parties, except that the
 * notice of one of more than two parties ends the agreement for that party alone. A suspended notice is still among
 * the `notices`. The answer is none before the agreement is concluded. An id that is not well formed throws a
 * `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2019-11-23'), agreement('GSOMIA'));
 * // => some({ status: 'notice-suspended', … })
 */
export const agreement = (id: string): Question<Relations, Option<AgreementStanding>> => {
  const wanted = argument(agreementId, id, 'id');
  return (state) => {
    const found = state.agreements.get(wanted);
    if (!isSome(found)) return none;
    const {
      stage,
      scheduled,
      pending: _,
      suspensions: __,
      moves: ___,
      gaveNotice: ____,
      ...rest
    } = found.value;
    const orders = ordersAt(offsetOf(state));
    const { compare, bySince, byEnd, sooner } = orders;
    const rows = state.agreementParties.keyed(wanted).map(([, party]) => party);
    const all = state.notices.keyed(wanted).map(([, notice]) => notice);
    const effective = all.filter(hasHadEffect);
    const membership = membershipOf(found.value, effective, compare);
    const { parties, ended } = membership;
    const left = partiesLeft(membership);
    const suspensions = suspensionsIn(found.value, membership, compare);
    const suspenders = suspensions.flatMap(({ of }) =>
      of !== null && parties.includes(of) ? [of] : [],
    );
    const about = {
      parties,
      ratifiedBy: rows.flatMap(({ party, ratified }) =>
        ratified === null ||
        left.includes(party) ||
        hasLeftSince(membership, party, ratified.since, compare)
          ? []
          : [party],
      ),
      left,
      suspendedBy: [...new Set(suspenders)],
    };
    const notices = all.filter(({ status }) => status !== 'withdrawn');
    // Only a notice that concerns all parties changes the status of the agreement. While there are more
    // than two parties, a notice of one party concerns that party alone.
    const ofStatus = (status: Notice['status']) =>
      all.filter((notice) => notice.status === status && isForAll(notice, parties, left));
    const [notified] = ofStatus('notified').sort(byEnd);
    const suspendedNotice = ofStatus('suspended').sort(bySince).at(-1);
    const expires =
      scheduled.find(({ change }) => 'stage' in change && change.stage === 'expired')?.on ?? null;
    const wasForAll = (notice: Notice): boolean => {
      const then = membershipOf(found.value, effective, compare, notice.since);
      return isForAll(notice, then.parties, partiesLeft(then));
    };
    // If a notice is older than the entry into force, the status begins with the entry into force.
    const latest = (acts: readonly Origin[]): Origin =>
      [found.value, ...acts].sort(bySince).at(-1) ?? found.value;
    // The notice of one party changes the status only while no more than two parties are left. So if the notice was
    // given before the last departure, the status begins with that departure.
    const turning = (notice: Notice): Origin =>
      latest(notice.by === null ? [notice] : [...membership.departures.slice(-1), notice]);
    const ends = ofStatus('notified').filter(({ by }) => by === null || !parties.includes(by));
    const endsOn = [expires, leftAlone(found.value, parties, all, orders)].reduce(
      sooner,
      ends.sort(byEnd)[0]?.endsOn ?? null,
    );
    const standing = (
      status: AgreementStatus,
      { act, since }: Pick<Agreement, 'act' | 'since'>,
      on = endsOn,
    ): Option<AgreementStanding> =>
      some({ ...rest, ...about, act, since, status, endsOn: on, notices });

    if (ended !== undefined)
      return standing(ended.isExpiry ? 'expired' : 'terminated', ended, null);
    const suspension = suspensionOf(suspensions, membership, orders);
    if (suspension !== undefined) return standing('suspended', suspension);
    if (stage !== 'in-force') return standing(stage, found.value);
    if (notified !== undefined) return standing('termination-notified', turning(notified));
    if (suspendedNotice !== undefined)
      return standing('notice-suspended', turning(suspendedNotice));
    // The agreement may be in force again because a notice that concerned all parties was withdrawn, or because a
    // third party joined while one of two parties had given notice.
    const withdrawn = all.filter((each) => each.status === 'withdrawn' && wasForAll(each));
    const saving = membership.enlargements.filter((each) =>
      all.some((notice) => stoodBefore(notice, each, compare)),
    );
    return standing('in-force', latest([...withdrawn, ...saving]));
  };
};

const partiesLeft = ({ departures }: Membership): readonly CountryCode[] =>
  departures.map(({ party }) => party);

/**
 * Whether one of the two parties before an enlargement had given the notice, and the notice still stood when the
 * enlargement took effect.
 */
const stoodBefore = (
  { by, given, status, since }: Notice,
  { before, notices = [], since: enlarged }: Enlargement,
  compare: Orders['compare'],
): boolean =>
  by !== null &&
  before.includes(by) &&
  notices.includes(given) &&
  (status === 'notified' || status === 'suspended' || compare(since, enlarged) >= 0);

type Orders = ReturnType<typeof ordersAt>;

/**
 * Returns the act that suspends the agreement: a suspension for all parties, or the suspension or departure
 * after which fewer than two parties apply the agreement (VCLT Art. 57-60).
 */
const suspensionOf = (
  suspensions: readonly Suspension[],
  { parties, departures }: Membership,
  { bySince }: Orders,
): Origin | undefined => {
  if (suspensions.length === 0) return undefined;
  const left = departures.map(({ party, act, since }) => ({ of: party, act, since }));
  const applying = new Set([...parties, ...left.map(({ of }) => of)]);
  return [...left, ...suspensions].sort(bySince).find(({ of }) => {
    if (of !== null) applying.delete(of);
    return of === null || applying.size < 2;
  });
};

/** The day on which fewer than two parties will remain; null if the decided changes lead to no such day. */
const leftAlone = (
  { scheduled }: Agreement,
  parties: readonly CountryCode[],
  notices: readonly Notice[],
  { byDate }: Orders,
): Point | null => {
  const remaining = new Set(parties);
  const byNotice = notices.flatMap(({ by, endsOn, status }) =>
    status === 'notified' && by !== null && endsOn !== null
      ? [{ on: endsOn, change: { leaves: by } }]
      : [],
  );
  // Whoever leaves on a day leaves before others join on that day.
  const isJoining = ({ change }: { readonly change: object }): number => Number('joins' in change);
  const changes = [...scheduled, ...byNotice].sort(
    (a, b) => byDate(a, b) || isJoining(a) - isJoining(b),
  );
  for (const { on, change } of changes) {
    if ('joins' in change) for (const party of change.joins) remaining.add(party);
    if ('leaves' in change && remaining.delete(change.leaves) && remaining.size < 2) return on;
  }
  return null;
};

const ordersAt = (offsetMs: number) => {
  const compare = compareDatesAt(offsetMs);
  const byEnd = (a: Pick<Notice, 'endsOn'>, b: Pick<Notice, 'endsOn'>): number =>
    a.endsOn === null || b.endsOn === null
      ? Number(a.endsOn === null) - Number(b.endsOn === null)
      : compare(a.endsOn, b.endsOn);
  return {
    compare,
    byDate: (a: { readonly on: Point }, b: { readonly on: Point }): number => compare(a.on, b.on),
    bySince: (a: Pick<Agreement, 'since'>, b: Pick<Agreement, 'since'>): number =>
      compare(a.since, b.since),
    byEnd,
    sooner: (a: Point | null, b: Point | null): Point | null =>
      [{ endsOn: a }, { endsOn: b }].sort(byEnd)[0]?.endsOn ?? null,
  };
};
