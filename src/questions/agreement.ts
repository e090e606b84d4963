import { isSome, none, type Option, some } from '../fp';
import type { Agreement } from '../relations/agreements';
import type { Notice } from '../relations/notices';
import type { Relations } from '../relations/relations';
import type { Question } from '../temporal/question';
import type { Point } from '../time/point';

/** How an agreement stands. `terminated` is final. */
export type AgreementStatus =
  | 'concluded'
  | 'in-force'
  | 'termination-notified'
  | 'notice-suspended'
  | 'terminated'
  | 'expired';

/** How an agreement stands, with the notices that bear on it. */
export type AgreementStanding = Omit<Agreement, 'stage' | 'scheduled' | 'pending'> & {
  readonly status: AgreementStatus;
  /** When it will end unless it is saved; null where nothing is due. */
  readonly endsOn: Point | null;
  /** The notices that stand, suspended or not. */
  readonly notices: readonly Notice[];
};

/**
 * How an agreement stands. A notice that is suspended still stands; one that takes effect ends the
 * agreement for good. None before the agreement is concluded.
 *
 * @example
 * pipe(japanKorea, asOf('2019-11-23'), agreement('GSOMIA'));
 * // some({ status: 'notice-suspended', … })
 */
export const agreement =
  (id: string): Question<Relations, Option<AgreementStanding>> =>
  (state) => {
    const found = state.agreements.get(id);
    if (!isSome(found)) return none;
    const { stage, scheduled, pending: _, ...rest } = found.value;
    const notices = state.notices
      .keyed(id)
      .map(([, notice]) => notice)
      .filter(({ status }) => status !== 'withdrawn');
    const ended = notices.find(({ status }) => status === 'effective');
    const notified = notices.find(({ status }) => status === 'notified');
    const suspended = notices.find(({ status }) => status === 'suspended');
    const standing = (
      status: AgreementStatus,
      { act, since }: Pick<Agreement, 'act' | 'since'>,
      endsOn: Point | null,
    ): Option<AgreementStanding> => some({ ...rest, act, since, status, endsOn, notices });

    if (ended !== undefined) return standing('terminated', ended, null);
    if (stage !== 'in-force') return standing(stage, found.value, null);
    if (notified !== undefined) return standing('termination-notified', notified, notified.endsOn);
    if (suspended !== undefined) return standing('notice-suspended', suspended, null);
    return standing(
      'in-force',
      lastSaved(state.notices.keyed(id)) ?? found.value,
      scheduled[0]?.on ?? null,
    );
  };

/** The act that last withdrew a notice, if any: since then the agreement is simply in force. */
const lastSaved = (
  notices: readonly (readonly [string, Notice])[],
): Pick<Agreement, 'act' | 'since'> | undefined =>
  notices.map(([, notice]) => notice).findLast(({ status }) => status === 'withdrawn');
