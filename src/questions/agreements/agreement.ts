import { isSome, none, type Option, some } from '../../fp';
import {
  type Agreement,
  isOver,
  partiesOf,
  type Suspension,
} from '../../relations/agreements/agreement';
import type { AgreementParty } from '../../relations/agreements/agreement-parties';
import { afterLeaving, isForAll } from '../../relations/agreements/leaving';
import type { Notice } from '../../relations/agreements/notices';
import type { Relations } from '../../relations/relations';
import type { Origin } from '../../relations/schedule/schedule';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-log';
import { compareDatesAt } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { CountryCode } from '../../vocabulary/actors';
import { agreementId } from '../../vocabulary/ids';
import { argument } from '../arguments/arguments';

/** The status of an agreement. `terminated` is final. */
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
  'stage' | 'scheduled' | 'pending' | 'suspensions' | 'left'
> & {
  /** How the agreement stands, with its notices and its expiry taken into account. */
  readonly status: AgreementStatus;
  /** The parties that have ratified the agreement, as far as acts say so. */
  readonly ratifiedBy: readonly CountryCode[];
  /** The parties that have left the agreement. It stays in force for the other parties. */
  readonly left: readonly CountryCode[];
  /**
   * The parties that have suspended the agreement for themselves. Its status is `suspended` once fewer than two
   * parties apply it, or by an act that no party took.
   */
  readonly suspendedBy: readonly CountryCode[];
  /** When the agreement ends unless an act prevents that; null if no end is set. */
  readonly endsOn: Point | null;
  /** The notices of termination that are neither withdrawn nor effective; they may be suspended. */
  readonly notices: readonly Notice[];
};

/**
 * Returns how an agreement stands. A suspended notice is still listed. A notice that takes effect ends the
 * agreement for good. If one of more than two parties gave it, the agreement ends only for that party. The
 * answer is none before the agreement is concluded. An id that is not well formed throws a `RangeError`.
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
    const { stage, scheduled, pending: _, suspensions = [], left: __, ...rest } = found.value;
    const orders = ordersAt(offsetOf(state));
    const { bySince, byEnd, sooner } = orders;
    const rows = state.agreementParties.keyed(wanted).map(([, party]) => party);
    const all = state.notices.keyed(wanted).map(([, notice]) => notice);
    const { parties, left, ended } = partiesLeft(found.value, rows, all, orders);
    const about = {
      parties,
      ratifiedBy: rows.flatMap(({ party, ratified }) => (ratified === null ? [] : [party])),
      left,
      suspendedBy: suspensions.flatMap(({ of }) =>
        of !== null && parties.includes(of) ? [of] : [],
      ),
    };
    const notices = all.filter(({ status }) => status !== 'withdrawn');
    // Only a notice of all parties changes the status of the agreement. A notice of one of several parties
    // does not concern the others.
    const ofStatus = (status: Notice['status']) =>
      all.filter((notice) => notice.status === status && isForAll(notice, parties));
    const [notified] = ofStatus('notified').sort(byEnd);
    const suspendedNotice = ofStatus('suspended').sort(bySince).at(-1);
    const expires =
      scheduled.find(({ change }) => 'stage' in change && change.stage === 'expired')?.on ?? null;
    const term = sooner(expires, leftAlone(found.value, parties, all, orders));
    const standing = (
      status: AgreementStatus,
      { act, since }: Pick<Agreement, 'act' | 'since'>,
      endsOn: Point | null,
    ): Option<AgreementStanding> =>
      some({ ...rest, ...about, act, since, status, endsOn, notices });

    if (ended !== undefined)
      return standing(ended.isExpiry ? 'expired' : 'terminated', ended, null);
    const endsOn = sooner(notified?.endsOn ?? null, term);
    const suspension = suspensionOf(suspensions, { parties, left }, rows, all, orders);
    if (suspension !== undefined) return standing('suspended', suspension, endsOn);
    if (stage !== 'in-force') return standing(stage, found.value, endsOn);
    if (notified !== undefined) return standing('termination-notified', notified, endsOn);
    if (suspendedNotice !== undefined) return standing('notice-suspended', suspendedNotice, term);
    // If a notice was withdrawn, the agreement has been in force since the last withdrawal.
    return standing('in-force', ofStatus('withdrawn').sort(bySince).at(-1) ?? found.value, term);
  };
};

type Orders = ReturnType<typeof ordersAt>;

/** The act that ended an agreement. `isExpiry`: the term of the agreement was over. */
type End = Pick<Agreement, 'act' | 'since'> & { readonly isExpiry: boolean };

type PartiesLeft = {
  readonly parties: readonly CountryCode[];
  readonly left: readonly CountryCode[];
  readonly ended: End | undefined;
};

/** Returns who is a party after departures and notices with effect, and what ended the agreement. */
const partiesLeft = (
  agreement: Agreement,
  rows: readonly AgreementParty[],
  notices: readonly Notice[],
  { bySince }: Orders,
): PartiesLeft => {
  const { stage, act, since, left = [] } = agreement;
  const over = isOver(agreement) ? [{ act, since, isExpiry: stage === 'expired' }] : [];
  const effective = notices.filter(({ status }) => status === 'effective');
  if (effective.length === 0) return { parties: partiesOf(agreement), left, ended: over[0] };
  const departures = rows.flatMap((row) =>
    left.includes(row.party) ? [{ by: row.party, act: row.act, since: row.since }] : [],
  );
  // A country that joined after the departure does not count as a remaining party.
  const after = afterLeaving([...departures, ...effective].sort(bySince), (leaving) => {
    const later = rows.filter((row) => row.status === 'party' && bySince(row, leaving) > 0);
    return agreement.parties.filter((party) => !later.some((row) => row.party === party));
  });
  const ended = after.ended && { ...after.ended, isExpiry: false };
  const gone = new Set([...left, ...after.left]);
  return {
    parties: agreement.parties.filter((party) => !gone.has(party)),
    left: [...gone],
    ended: [...(ended === undefined ? [] : [ended]), ...over].sort(bySince)[0],
  };
};

/**
 * Returns the act that made the agreement count as suspended: an act for all parties, or the suspension or
 * departure after which fewer than two parties apply the agreement (VCLT Art. 57-60).
 */
const suspensionOf = (
  suspensions: readonly Suspension[],
  { parties, left }: Pick<PartiesLeft, 'parties' | 'left'>,
  rows: readonly AgreementParty[],
  notices: readonly Notice[],
  { bySince }: Orders,
): Origin | undefined => {
  if (suspensions.length === 0) return undefined;
  const byRow = rows.flatMap((row) =>
    row.status === 'left' ? [{ of: row.party, act: row.act, since: row.since }] : [],
  );
  const byNotice = notices.flatMap(({ by, status, act, since }) =>
    status === 'effective' && by !== null && left.includes(by) ? [{ of: by, act, since }] : [],
  );
  const applying = new Set([...parties, ...left]);
  return [...byRow, ...byNotice, ...suspensions].sort(bySince).find(({ of }) => {
    if (of !== null) applying.delete(of);
    return of === null || applying.size < 2;
  });
};

/** The day on which fewer than two parties will remain; null if that is not decided. */
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
  for (const { on, change } of [...scheduled, ...byNotice].sort(byDate)) {
    if ('joins' in change) for (const party of change.joins) remaining.add(party);
    if ('leaves' in change && remaining.delete(change.leaves) && remaining.size < 2) return on;
  }
  return null;
};

/** Functions that compare acts by date, by start and by end, in the offset of the log. A null end comes last. */
const ordersAt = (offsetMs: number) => {
  const compare = compareDatesAt(offsetMs);
  const byEnd = (a: Pick<Notice, 'endsOn'>, b: Pick<Notice, 'endsOn'>): number =>
    a.endsOn === null || b.endsOn === null
      ? Number(a.endsOn === null) - Number(b.endsOn === null)
      : compare(a.endsOn, b.endsOn);
  return {
    byDate: (a: { readonly on: Point }, b: { readonly on: Point }): number => compare(a.on, b.on),
    bySince: (a: Pick<Agreement, 'since'>, b: Pick<Agreement, 'since'>): number =>
      compare(a.since, b.since),
    byEnd,
    sooner: (a: Point | null, b: Point | null): Point | null =>
      [{ endsOn: a }, { endsOn: b }].sort(byEnd)[0]?.endsOn ?? null,
  };
};
