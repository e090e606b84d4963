import { type Projection, projection } from '../temporal/timeline/projection';
import { agreements } from './agreements/agreements';
import { notices } from './agreements/notices';
import { compensationPlans } from './courts/compensation-plans';
import { rulings } from './courts/rulings';
import { disputes } from './disputes/disputes';
import { proceedings } from './disputes/proceedings';
import { thirdParties } from './disputes/third-parties';
import { memberships } from './lists/memberships';
import { trustedPartners } from './lists/trusted-partners';
import { entities } from './measures/entities';
import { interruptions } from './measures/interruptions';
import { licenceRegimes } from './measures/licence-regimes';
import { licences } from './measures/licences';
import { measures } from './measures/measures';
import { stackings } from './measures/stackings';
import { policyEvents } from './policy-events';
import { boycotts } from './society/boycotts';
import { claims } from './society/claims';
import { statements } from './society/statements';
import { reviews } from './talks/reviews';
import { talks } from './talks/talks';

/**
 * The built-in projection: the relations between two parties, one table for each family of events.
 *
 * @example
 * pipe(japanKoreaLog, timeline(relations), asOf('2020-01-01')).disputes.ids();
 * // => ['DS590', 'claims-arbitration-2019']
 */
export const relations = projection(
  {
    agreements,
    boycotts,
    claims,
    compensationPlans,
    disputes,
    entities,
    interruptions,
    licenceRegimes,
    licences,
    measures,
    memberships,
    notices,
    proceedings,
    reviews,
    rulings,
    stackings,
    statements,
    talks,
    thirdParties,
    trustedPartners,
  },
  policyEvents,
);

type StateIn<P> = P extends Projection<infer S, infer _E> ? S : never;

/** The state of the built-in projection: the rows of each table, under the table's name. */
export type Relations = StateIn<typeof relations>;
