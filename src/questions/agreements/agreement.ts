import { isSome, none, type Option, some } from '../../fp';
import type { Agreement } from '../../relations/agreements/agreements';
import type { Notice } from '../../relations/agreements/notices';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-at';
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
  'stage' | 'scheduled' | 'pending' | 'suspension'
> & {
  readonly status: AgreementStatus;
  /** The parties that ratified it, according to acts. */
  readonly ratifiedBy: readonly CountryCode[];
  /** Those that have left it; it goes on for the others. */
  readonly left: readonly CountryCode[];
  /** When it ends unless an act prevents that; null: no end is due. */
  readonly endsOn: Point | null;
  /** The notices that are neither withdrawn nor effective, suspended or not. */
  readonly notices: readonly Notice[];
};

/**
 * How an agreement stands. A notice that is suspended still stands; one that takes effect ends the
 * agreement for good. None before the agreement is concluded. An id that is not well formed throws a
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
    const { stage, scheduled, pending: _, suspension, ...rest } = found.value;
    const { bySince, byEnd, sooner } = ordersAt(offsetOf(state));
    const parties = state.agreementParties.keyed(wanted).map(([, party]) => party);
    const gone = parties.filter(({ status }) => status === 'left').sort(bySince);
    const left = gone.map(({ party }) => party);
    const about = {
      parties: rest.parties.filter((party) => !left.includes(party)),
      ratifiedBy: parties.flatMap(({ party, ratified }) => (ratified === null ? [] : [party])),
      left,
    };
    const all = state.notices.keyed(wanted).map(([, notice]) => notice);
    const notices = all.filter(({ status }) => status !== 'withdrawn');
    const ofStatus = (status: Notice['status']) => all.filter((notice) => notice.status === status);
    const expired = stage === 'expired' ? [{ ...found.value, status: stage }] : [];
    // Between fewer than two there is no agreement.
    const [last] = about.parties.length < 2 ? gone.slice(-1) : [];
    const [ended] = [...ofStatus('effective'), ...expired, ...(last ? [last] : [])].sort(bySince);
    const [notified] = ofStatus('notified').sort(byEnd);
    const suspended = ofStatus('suspended').sort(bySince).at(-1);
    const term =
      scheduled.find(({ change }) => 'stage' in change && change.stage === 'expired')?.on ?? null;
    const standing = (
      status: AgreementStatus,
      { act, since }: Pick<Agreement, 'act' | 'since'>,
      endsOn: Point | null,
    ): Option<AgreementStanding> =>
      some({ ...rest, ...about, act, since, status, endsOn, notices });

    if (ended !== undefined)
      return standing(ended.status === 'expired' ? 'expired' : 'terminated', ended, null);
    if (suspension !== undefined) return standing('suspended', suspension, term);
    if (stage !== 'in-force') return standing(stage, found.value, term);
    if (notified !== undefined)
      return standing('termination-notified', notified, sooner(notified.endsOn, term));
    if (suspended !== undefined) return standing('notice-suspended', suspended, term);
    // Since a notice was last withdrawn, the agreement is simply in force.
    return standing('in-force', ofStatus('withdrawn').sort(bySince).at(-1) ?? found.value, term);
  };
};

/** Orders by dates at the offset of a log: by when something began, and by when it ends, the undated last. */
const ordersAt = (offsetMs: number) => {
  const compare = compareDatesAt(offsetMs);
  const byEnd = (a: Pick<Notice, 'endsOn'>, b: Pick<Notice, 'endsOn'>): number =>
    a.endsOn === null || b.endsOn === null
      ? Number(a.endsOn === null) - Number(b.endsOn === null)
      : compare(a.endsOn, b.endsOn);
  return {
    bySince: (a: Pick<Agreement, 'since'>, b: Pick<Agreement, 'since'>): number =>
      compare(a.since, b.since),
    byEnd,
    sooner: (a: Point | null, b: Point | null): Point | null =>
      [{ endsOn: a }, { endsOn: b }].sort(byEnd)[0]?.endsOn ?? null,
  };
};
