import { type Actor, type CountryCode, countryOf } from '../../vocabulary/actors';
import { type Agreement, partiesOf } from './agreement';

type Acting = { readonly by: Actor };

/**
 * A member of a union is a stranger to the agreements of its union, and a union is a stranger to the
 * agreements of its members.
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
