import { agreement, type EventInput, type PointLiteral } from 'bilateral';
import { act, held, logOf, stateOf } from '../../support/policy';

export const id = 'pact';

/** The government of a country, as the actor of an event. */
export const by = (country: string) => ({ by: { country, sector: 'GOV' } }) as const;

const ofThree = { agreement: id, title: 'A pact', parties: ['CHN', 'JPN', 'KOR'] };

/** The pact of three countries, which is not in force yet. */
export const signed = act('signed', 'AgreementConcluded', '2015-01-01', {
  ...ofThree,
  effectiveFrom: null,
});
/** The entry into force of the pact that `signed` concludes. */
export const inForce = act('in-force', 'AgreementConcluded', '2017-01-01', {
  ...ofThree,
  completes: 'signed',
});
export const ratified = (party: string, on: string) =>
  act(`ratified-${party}`, 'AgreementRatified', on, { agreement: id, party }, by(party));

/** How the pact stands at a point, according to a log of some events. */
export const at = (point: PointLiteral, ...events: readonly EventInput[]) =>
  held(agreement(id)(stateOf(logOf(...events), point)));
