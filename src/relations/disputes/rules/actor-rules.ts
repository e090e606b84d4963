import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Dispute } from '../dispute/dispute';

/**
 * What is wrong with who takes a step before the WTO. An actor of no one country, such as the WTO
 * that tells of a step, is taken for the party.
 */
export const refuseActor = (
  { complainants, respondent }: Pick<Dispute, 'complainants' | 'respondent'>,
  { type, by }: DisputeEvent,
): string | undefined => {
  if (!('country' in by)) return undefined;
  const { country } = by;
  const isComplainant = complainants.includes(country);
  switch (type) {
    case 'AppealNotified':
      return isComplainant || country === respondent
        ? undefined
        : `only a party appeals (DSU Art. 17.4), and ${country} is none; correct "by", or note the third party with InterestNotified`;
    case 'ImplementationReported':
      return country === respondent
        ? undefined
        : `the respondent reports on implementation, and that is ${respondent}; correct "by", or note what ${country} says with StatementMade`;
    case 'RetaliationRequested':
      return isComplainant
        ? undefined
        : `a complainant asks for leave to retaliate (DSU Art. 22.2), and ${country} is none; correct "by"`;
    default:
      return undefined;
  }
};
