import { strictObject } from '../../codec/strict-object';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type AgreementId, agreementId } from '../../vocabulary/ids';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, act } from '../envelope/envelope';

type OnAgreement = {
  /** The agreement. */
  readonly agreement: AgreementId;
};

/**
 * A party ratifies an agreement that it has signed (VCLT Art. 14). The actor is the party itself, or an
 * international body that reports the ratification.
 */
export type AgreementRatified = Act<
  'AgreementRatified',
  OnAgreement & {
    /** The country that ratifies. */
    readonly party: CountryCode;
  }
>;

/** An agreement is applied before it enters into force (VCLT Art. 25). */
export type AgreementAppliedProvisionally = Act<
  'AgreementAppliedProvisionally',
  OnAgreement & Effect
>;

/**
 * A party suspends an agreement: the agreement stays in force, but the party does not apply it (VCLT
 * Art. 57-60). If there are only two parties, the whole agreement is then suspended. If there are more than two
 * parties, the others still apply the agreement among themselves. If `by` is not a country, the agreement is
 * suspended for all parties.
 */
export type AgreementSuspended = Act<'AgreementSuspended', OnAgreement & Effect>;

/**
 * A party ends its suspension of an agreement, or a suspension that no party decided. If `by` is not a country,
 * all suspensions end, except that with `completes` only the suspension by the named act ends.
 */
export type AgreementResumed = Act<'AgreementResumed', OnAgreement & Effect>;

/**
 * One party leaves an agreement (VCLT Art. 54, 56). If there are more than two parties, the agreement goes on
 * for the other parties. The actor is the party itself, or an international body that reports the departure.
 */
export type AgreementLeft = Act<
  'AgreementLeft',
  OnAgreement & {
    /** The country that leaves. */
    readonly party: CountryCode;
  } & Effect
>;

/** An event in the life of an agreement between its conclusion and its end. */
export type AgreementLifeEvent =
  | AgreementRatified
  | AgreementAppliedProvisionally
  | AgreementSuspended
  | AgreementResumed
  | AgreementLeft;

const agreement = { agreement: agreementId };
const ofParty = { agreement: agreementId, party: countryCode };

export const agreementRatified: ActCodec<AgreementRatified> = act(
  'AgreementRatified',
  1,
  strictObject('data', ofParty, {}),
);

export const agreementAppliedProvisionally: ActCodec<AgreementAppliedProvisionally> = act(
  'AgreementAppliedProvisionally',
  1,
  strictObject('data', agreement, effect),
);

export const agreementSuspended: ActCodec<AgreementSuspended> = act(
  'AgreementSuspended',
  1,
  strictObject('data', agreement, effect),
);

export const agreementResumed: ActCodec<AgreementResumed> = act(
  'AgreementResumed',
  1,
  strictObject('data', agreement, effect),
);

export const agreementLeft: ActCodec<AgreementLeft> = act(
  'AgreementLeft',
  1,
  strictObject('data', ofParty, effect),
);
