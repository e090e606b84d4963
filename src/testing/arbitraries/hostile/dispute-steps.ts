import * as fc from 'fast-check';
import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import { all, type Fields, some } from './fields';
import { day } from './july';

const pick = <A>(...of: readonly A[]) => fc.constantFrom(...of);

// There are few ids, so that several steps concern one row. The id `constructor` tests code that uses ids as
// keys of a plain object, since every object has a property of that name.
const dispute = pick('d', 'constructor');
const country = pick('JPN', 'KOR');
const members = fc.tuple(pick('USA', 'CHN'));
const level = all({ currency: pick('USD'), amount: fc.nat({ max: 9 }), per: pick('year') });

const step = (must: Fields = {}, optional: Fields = {}) =>
  fc.tuple(all({ dispute, ...must }), some(optional)).map(([data, more]) => ({ ...data, ...more }));

const proceeding = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record(
      { recourse: pick('compliance', 'retaliation', 'period'), round: pick(1, 2) },
      { requiredKeys: ['recourse'] },
    ),
  },
);

const inProceeding = (must: Fields = {}, optional: Fields = {}) =>
  fc.tuple(step(must, optional), proceeding).map(([data, more]) => ({ ...data, ...more }));

const period = { until: day, how: pick('agreed', 'approved', 'awarded', 'prescribed') };

const reporter = pick('panel', 'appellate', 'award');
const reports = pick(['panel'], ['appellate'], ['appellate', 'panel']);

/**
 * The generator of the data for each type of step in a dispute. Each step is generated on its own,
 * so the steps of a log come in any order, and most steps can be in any proceeding.
 */
export const disputeSteps: { readonly [T in DisputeEvent['type']]: fc.Arbitrary<object> } = {
  ConsultationsRequested: inProceeding({
    forum: pick('WTO'),
    complainants: fc.tuple(country),
    respondent: country,
  }),
  ConsultationsAccepted: inProceeding(),
  ConsultationsHeld: inProceeding(),
  InterestNotified: inProceeding({ members, in: pick('consultations', 'panel') }),
  InterestAnswered: inProceeding({ members, accepted: fc.boolean() }),
  PanelRequested: inProceeding(),
  PanelRequestBlocked: inProceeding(),
  PanelEstablished: inProceeding(),
  AppointmentRequested: inProceeding(),
  PanelComposed: inProceeding(),
  ReportCirculated: fc.oneof(
    inProceeding({ report: reporter }, { toConform: fc.boolean(), level }),
    inProceeding({ report: reporter, complied: fc.boolean() }, { toConform: pick(false) }),
  ),
  AppealNotified: inProceeding({}, { to: pick('appellate-body', 'arbitrators') }),
  ReportAdopted: fc.oneof(
    inProceeding({ reports }, { toConform: fc.boolean() }),
    inProceeding({ reports, complied: fc.boolean() }, { toConform: pick(false) }),
  ),
  PeriodSet: fc.oneof(
    step({ for: pick('adoption'), ...period }, { recourse: pick('compliance') }),
    step(
      { for: pick('implementation'), ...period },
      { part: pick('a', 'b'), members: fc.tuple(country) },
    ),
  ),
  ImplementationReported: step({ extent: pick('intended', 'partial', 'complete') }),
  ArbitrationRequested: inProceeding(),
  ArbitrationRefused: inProceeding(),
  RetaliationRequested: step({}, { level, round: pick(1, 2) }),
  RetaliationAuthorised: step({}, { level, round: pick(1, 2) }),
  ProceedingPaused: inProceeding({}, { until: day }),
  ProceedingResumed: inProceeding(),
  ProceduresAgreed: step({ about: pick('panel', 'appeal', 'sequencing') }),
  SolutionNotified: inProceeding({}, { extent: pick('partial') }),
  RequestWithdrawn: inProceeding(
    { request: pick('panel', 'appeal', 'retaliation', 'joining') },
    { members },
  ),
  ComplaintWithdrawn: step(),
};
