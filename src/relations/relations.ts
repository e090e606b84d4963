import { type Projection, projection } from '../temporal/projection';
import { agreements } from './agreements';
import { boycotts } from './boycotts';
import { claims } from './claims';
import { compensationPlans } from './compensation-plans';
import { disputes } from './disputes';
import { licenceRegimes } from './licence-regimes';
import { licences } from './licences';
import { measures } from './measures';
import { notices } from './notices';
import { policyEvents } from './policy-events';
import { reviews } from './reviews';
import { rulings } from './rulings';
import { statements } from './statements';
import { talks } from './talks';
import { trustedPartners } from './trusted-partners';

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
    licenceRegimes,
    licences,
    measures,
    notices,
    reviews,
    rulings,
    statements,
    talks,
    trustedPartners,
  },
  policyEvents,
);

type StateIn<P> = P extends Projection<infer S, infer _E> ? S : never;

/** The state of the relations between two parties: read-only rows under each table's name. */
export type Relations = StateIn<typeof relations>;
