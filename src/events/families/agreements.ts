import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import {
  type AgreementId,
  agreementId,
  type EventId,
  eventId,
  type NoticeId,
  noticeId,
} from '../../vocabulary/ids';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act } from '../envelope/envelope';

type OnNotice = {
  /** The agreement. */
  readonly agreement: AgreementId;
  /** The notice of termination. */
  readonly notice: NoticeId;
};

/**
 * An agreement is signed, and `effectiveFrom` is its entry into force. With `completes`, a later event of this
 * type on the same agreement completes an earlier event. Without `completes`, the later event adds the countries
 * in its `parties` that join (VCLT Art. 15) or come back. Each added country is a party from the `effectiveFrom`
 * of the later event on, or from the `occurred` of that event on if `effectiveFrom` is absent.
 */
export type AgreementConcluded = Act<
  'AgreementConcluded',
  {
    /** The agreement. */
    readonly agreement: AgreementId;
    /** The full title of the agreement. */
    readonly title: string;
    /** The countries that are parties to the agreement. */
    readonly parties: readonly CountryCode[];
  } & Effect
>;

/**
 * A party gives notice to end an agreement. `effectiveFrom` is the day on which the agreement ends, unless the
 * notice is suspended or withdrawn before that day. If there are more than two parties, the agreement ends only
 * for the party in `by`, as it does with `AgreementLeft`. If `by` is not a party, the agreement ends for all.
 */
export type TerminationNotified = Act<'TerminationNotified', OnNotice & Effect>;

/**
 * The party that gave a notice to end an agreement suspends the effect of the notice. The notice itself
 * remains.
 */
export type NoticeSuspended = Act<'NoticeSuspended', OnNotice>;

/**
 * The party that gave a notice to end an agreement withdraws the notice, its suspension, or both. A withdrawn
 * notice never has effect again. If the party withdraws only the suspension, the notice has effect again.
 */
export type NoticesWithdrawn = Act<
  'NoticesWithdrawn',
  OnNotice & {
    /** The events withdrawn: the notice, its suspension, or both. */
    readonly withdraws: readonly EventId[];
  }
>;

/** An event on an agreement, or on a notice to end it. */
export type AgreementEvent =
  | AgreementConcluded
  | TerminationNotified
  | NoticeSuspended
  | NoticesWithdrawn;

export const agreementConcluded: ActCodec<AgreementConcluded> = act(
  'AgreementConcluded',
  1,
  strictObject(
    'data',
    { agreement: agreementId, title: words, parties: list(countryCode, { atLeastOne: 'party' }) },
    effect,
  ),
);

const onNotice = { agreement: agreementId, notice: noticeId };

export const terminationNotified: ActCodec<TerminationNotified> = act(
  'TerminationNotified',
  1,
  strictObject('data', onNotice, effect),
);

export const noticeSuspended: ActCodec<NoticeSuspended> = act(
  'NoticeSuspended',
  1,
  strictObject('data', onNotice, {}),
);

export const noticesWithdrawn: ActCodec<NoticesWithdrawn> = act(
  'NoticesWithdrawn',
  1,
  strictObject('data', { ...onNotice, withdraws: list(eventId, { atLeastOne: 'event' }) }, {}),
);
