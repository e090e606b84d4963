import type { PlainEvent } from '../events/plain';
import {
  type Projection,
  type StateOf,
  uncheckedProjection,
} from '../temporal/timeline/projection';
import { agreementParties } from './agreements/agreement-parties';
import { agreements } from './agreements/agreements';
import { notices } from './agreements/notices';
import { compensationPlans } from './courts/compensation-plans';
import { rulings } from './courts/rulings';
import { coverages } from './coverage/coverages';
import { diplomaticRelations } from './diplomacy/diplomatic-relations';
import { disputes } from './disputes/disputes';
import { proceedings } from './disputes/proceedings';
import { thirdParties } from './disputes/third-parties';
import { memberships } from './lists/memberships';
import { trustedPartners } from './lists/trusted-partners';
import { entities } from './measures/entities';
import { interruptions } from './measures/interruptions';
import { licenceRegimes } from './measures/licence-regimes';
import { licences } from './measures/licences';
import { measureHeads } from './measures/measure-heads';
import { measures } from './measures/measures';
import { stackings } from './measures/stackings';
import { policyEvents } from './policy-events';
import { productCodes } from './products/product-codes';
import { boycotts } from './society/boycotts';
import { claims } from './society/claims';
import { statements } from './society/statements';
import { reviews } from './talks/reviews';
import { talks } from './talks/talks';

export const tables = {
  agreementParties,
  agreements,
  boycotts,
  claims,
  compensationPlans,
  coverages,
  diplomaticRelations,
  disputes,
  entities,
  interruptions,
  licenceRegimes,
  licences,
  measureHeads,
  measures,
  memberships,
  notices,
  proceedings,
  productCodes,
  reviews,
  rulings,
  stackings,
  statements,
  talks,
  thirdParties,
  trustedPartners,
};

/** The state of the built-in projection: the rows of each table, under the table's name. */
// An interface, so that a hover shows its name and not all of its tables.
export interface Relations extends StateOf<typeof tables> {}

/**
 * The built-in projection: the relations between two parties, in tables such as `disputes` and `measures`.
 *
 * @example
 * pipe(japanKoreaLog, timeline(relations), asOf('2020-01-01')).disputes.ids();
 * // => ['DS590', 'claims-arbitration-2019']
 */
export const relations: Projection<Relations, PlainEvent> = uncheckedProjection(
  tables,
  policyEvents,
);
