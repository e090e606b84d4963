import { properName } from '../../codec/identifier';
import { strictObject } from '../../codec/strict-object';
import { type CountryCode, countryCode, type NationalActor } from '../../vocabulary/actors';
import { type ListId, listId } from '../../vocabulary/ids';
import { type Effect, effect } from '../envelope/effect';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';

type OnList = {
  /** The list. */
  readonly list: ListId;
  /** The country on the list. */
  readonly partner: CountryCode;
  /** The tier into which the act puts the partner. */
  readonly tier: string;
};

/** A country is put on a list of partners for whom controls are lighter (a *white list*). */
export type TrustedPartnerListed = Act<'TrustedPartnerListed', OnList & Effect, NationalActor>;

/** A country is taken off a list of trusted partners, into a lower tier: the *white-list removal*. */
export type TrustedPartnerRemoved = Act<'TrustedPartnerRemoved', OnList & Effect, NationalActor>;

/** A country is put back on the list. */
export type TrustedPartnerRestored = Act<'TrustedPartnerRestored', OnList & Effect, NationalActor>;

/** An event that changes a country's list of trusted partners. */
export type TrustedPartnerEvent =
  | TrustedPartnerListed
  | TrustedPartnerRemoved
  | TrustedPartnerRestored;

const onList = strictObject(
  'data',
  { list: listId, partner: countryCode, tier: properName },
  effect,
);

export const trustedPartnerListed: ActCodec<TrustedPartnerListed> = nationalAct(
  'TrustedPartnerListed',
  1,
  onList,
);

export const trustedPartnerRemoved: ActCodec<TrustedPartnerRemoved> = nationalAct(
  'TrustedPartnerRemoved',
  1,
  onList,
);

export const trustedPartnerRestored: ActCodec<TrustedPartnerRestored> = nationalAct(
  'TrustedPartnerRestored',
  1,
  onList,
);
