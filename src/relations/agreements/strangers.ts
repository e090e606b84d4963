import { type Actor, type CountryCode, countryOf } from '../../vocabulary/actors';
import { type Agreement, partiesOf } from './agreement';

type Acting = { readonly by: Actor };

/**
 * Returns the country or union that acts, if it is not one of the parties. A union and its members do
 * not stand for each other: a member of a union is no party of the union's agreements, and a union is
 * no party of its members' agreements.
 */
export const strangerTo = (
  parties: readonly CountryCode[],
  event: Acting,
): CountryCode | undefined => {
  const country = countryOf(event.by);
  return country === undefined || parties.includes(country) ? undefined : country;
};

export const refuseStranger = (
  agreement: Agreement,
  event: Acting,
  joining: readonly CountryCode[] = [],
): string | undefined => {
  const parties = partiesOf(agreement);
  const stranger = strangerTo([...parties, ...joining], event);
  return (
    stranger &&
    `${stranger} is no party of the agreement (${parties.join(', ')}); correct "by" or the id`
  );
};
