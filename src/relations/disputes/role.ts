import { type Actor, type CountryCode, countryOf } from '../../vocabulary/actors';

/** The side of a party in a dispute. */
export type DisputeRole = 'complainant' | 'respondent';

/**
 * The parties of a dispute. If the log lacks the request for consultations, `respondent` is null and
 * `complainants` is empty.
 */
type Parties = {
  readonly complainants: readonly CountryCode[];
  readonly respondent: CountryCode | null;
};

/** Null for the WTO or another actor that is not a single country. */
export const actingCountry = (by: Actor): CountryCode | null => countryOf(by) ?? null;

/** The party that acts; null if the actor is no party, or if the log does not say who the parties are. */
export const partyOf = (parties: Parties, by: Actor): CountryCode | null => {
  const country = actingCountry(by);
  return roleOf(parties, country) === null ? null : country;
};

export const roleOf = (
  { complainants, respondent }: Parties,
  country: CountryCode | null,
): DisputeRole | null => {
  if (country === null) return null;
  if (country === respondent) return 'respondent';
  return complainants.includes(country) ? 'complainant' : null;
};
