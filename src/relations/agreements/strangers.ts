import type { Actor, CountryCode } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';

/** The parties of an agreement. */
type Parties = { readonly parties: readonly CountryCode[] };

/** The country of an actor, if it is none of the parties. A member may act for its union. */
export const strangerTo = ({ parties }: Parties, by: Actor): CountryCode | undefined =>
  'country' in by &&
  by.country !== undefined &&
  !parties.includes(by.country) &&
  !parties.some(isBloc)
    ? by.country
    : undefined;

/** Says what is wrong if a country that is no party of an agreement acts on it. */
export const refuseStranger = (
  agreement: Parties,
  { by }: { readonly by: Actor },
): string | undefined => {
  const stranger = strangerTo(agreement, by);
  return (
    stranger &&
    `${stranger} is no party of the agreement (${agreement.parties.join(', ')}); correct "by" or the id`
  );
};
