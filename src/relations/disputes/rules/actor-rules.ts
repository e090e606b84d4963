import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { WithdrawableRequest } from '../../../events/disputes/withdrawals';
import type { CountryCode } from '../../../vocabulary/actors';
import type { Dispute } from '../dispute/dispute';
import type { Progress } from '../dispute/progress';
import { actingCountry, type DisputeRole, roleOf } from '../role';

/** Who is to take a step. A `body` is a body of the WTO, such as the Dispute Settlement Body. */
type Taker = DisputeRole | 'party' | 'body';

/** A rule about who is allowed to take a step. `says` is the rule in words, for messages. */
type ActorRule = { readonly taker: Taker; readonly says: string; readonly else?: string };

type Parties = Pick<Dispute, 'complainants' | 'respondent'> & Partial<Pick<Dispute, 'procedures'>>;

const complainant = (says: string): ActorRule => ({ taker: 'complainant', says });
const respondent = (says: string): ActorRule => ({ taker: 'respondent', says });
const party = (says: string): ActorRule => ({ taker: 'party', says });
const body = (says: string): ActorRule => ({
  taker: 'body',
  says,
  else: 'name it as { "sector": "IGO", "name": "WTO" }',
});

const panelRequest = complainant('the complainant requests a panel (DSU Art. 6.2)');
const authorisationRequest = complainant(
  'a complainant requests authorisation to suspend concessions (DSU Art. 22.2)',
);
const suspension = complainant('the complainant has a panel suspended or resumed (DSU Art. 12.12)');

/**
 * Who takes each step. Undefined for the steps of third parties, which `refuseThirdParty` checks, and for
 * `RequestWithdrawn`, whose rule depends on the request.
 */
const rules: Readonly<Record<DisputeEvent['type'], ActorRule | undefined>> = {
  ConsultationsRequested: complainant('the complainant requests consultations (DSU Art. 4.4)'),
  ConsultationsAccepted: respondent('the respondent accepts consultations (DSU Art. 4.3)'),
  ConsultationsHeld: party('the parties consult (DSU Art. 4.3)'),
  InterestNotified: undefined,
  InterestAnswered: respondent('the respondent answers members that ask to join (DSU Art. 4.11)'),
  PanelRequested: panelRequest,
  PanelRequestBlocked: respondent('the respondent objects to a panel (DSU Art. 6.1)'),
  PanelEstablished: body('the Dispute Settlement Body establishes a panel (DSU Art. 6.1)'),
  AppointmentRequested: party('a party asks for an appointment (DSU Art. 8.7, 21.3(c))'),
  PanelComposed: party('the parties or the Director-General compose a panel (DSU Art. 8.6, 8.7)'),
  ReportCirculated: body(
    'a panel, the Appellate Body or an arbitrator reports (DSU Art. 12.7, 17.5, 22.6)',
  ),
  AppealNotified: {
    ...party('a party appeals (DSU Art. 17.4)'),
    else: 'or note the third party with InterestNotified',
  },
  ReportAdopted: body('the Dispute Settlement Body adopts reports (DSU Art. 16.4, 17.14)'),
  PeriodSet: body(
    'the Dispute Settlement Body, an arbitrator or the report sets a period (DSU Art. 21.3)',
  ),
  ImplementationReported: {
    ...respondent('the respondent reports on implementation (DSU Art. 21.3)'),
    else: 'or note with StatementMade what another says',
  },
  ArbitrationRequested: party('a party asks for arbitration (DSU Art. 21.3(c), 25)'),
  ArbitrationRefused: party('a party refuses arbitration (DSU Art. 25)'),
  RetaliationRequested: authorisationRequest,
  RetaliationAuthorised: body(
    'the Dispute Settlement Body authorises the suspension of concessions (DSU Art. 22.6, 22.7)',
  ),
  ProceedingPaused: suspension,
  ProceedingResumed: suspension,
  ProceduresAgreed: party('the parties agree on procedures'),
  SolutionNotified: party('the parties notify a solution (DSU Art. 3.6)'),
  RequestWithdrawn: undefined,
  ComplaintWithdrawn: complainant('the complainant withdraws the complaint'),
};

const agreed = party('the parties agree on a period (DSU Art. 21.3(b))');
const objection = respondent('the respondent objects to retaliation (DSU Art. 22.6)');
const arbitration = party('the parties have an arbitration suspended or resumed');
const beforeArbitration = party(
  'a party has a panel suspended before an appeal to arbitrators (procedures under DSU Art. 25)',
);

const withdrawals: Readonly<Record<WithdrawableRequest, ActorRule | undefined>> = {
  panel: panelRequest,
  appeal: party('a party withdraws its appeal (DSU Art. 17.4)'),
  retaliation: authorisationRequest,
  joining: undefined,
};

const ruleOf = ({ procedures = [] }: Parties, event: DisputeEvent): ActorRule | undefined => {
  const rule = rules[event.type];
  switch (event.type) {
    case 'PeriodSet':
      return event.data.how === 'agreed' ? agreed : rule;
    case 'ArbitrationRequested':
      return event.data.recourse === 'retaliation' ? objection : rule;
    case 'ProceedingPaused':
    case 'ProceedingResumed': {
      const { recourse } = event.data;
      if (recourse === 'retaliation' || recourse === 'period') return arbitration;
      return procedures.some(({ about }) => about === 'appeal') ? beforeArbitration : rule;
    }
    case 'RequestWithdrawn':
      return withdrawals[event.data.request];
    default:
      return rule;
  }
};

const opposite: Readonly<Record<DisputeRole, DisputeRole>> = {
  complainant: 'respondent',
  respondent: 'complainant',
};

/**
 * Returns who is to take a step. `taker` is who takes it in the original proceeding. Either side can begin a
 * proceeding on compliance (DSU Art. 21.5), and the side that began it counts as its complainant.
 */
const takerIn = (
  dispute: Parties,
  taker: Taker,
  event: DisputeEvent,
  progress: Progress | undefined,
): Taker => {
  if (taker === 'body' || taker === 'party') return taker;
  if (!('recourse' in event.data) || event.data.recourse !== 'compliance') return taker;
  if (begins.has(event.type)) return 'party';
  const asked = roleOf(dispute, progress?.askedBy ?? null);
  if (asked === null) return 'party';
  return taker === 'complainant' ? asked : opposite[asked];
};

const begins: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'PanelRequested',
]);

const inWords = (dispute: Parties, country: CountryCode): string => {
  const role = roleOf(dispute, country);
  return role === null ? 'no party' : `the ${role}`;
};

/**
 * Says why the actor of an event is not allowed to take its step; undefined if the actor is allowed. For an actor that
 * is not a single country, such as the WTO itself, only the rules for third parties are checked.
 */
export const refuseActor = (
  dispute: Parties,
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  const country = actingCountry(event.by);
  const rule = ruleOf(dispute, event);
  if (country === null || rule === undefined) return refuseThirdParty(dispute, progress, event);
  const taker = takerIn(dispute, rule.taker, event, progress);
  const advice = `correct "by"${rule.else === undefined ? '' : `, ${rule.else}`}`;
  if (taker === 'body') return `${rule.says}, not ${country}; ${advice}`;
  // If the log lacks the request for consultations, the parties are unknown, so no country is refused.
  if (dispute.respondent === null || dispute.complainants.length === 0) return undefined;
  const role = roleOf(dispute, country);
  return role !== null && (taker === 'party' || taker === role)
    ? undefined
    : `${rule.says}, and ${country} is ${inWords(dispute, country)}${whoBegan(rule.taker, taker)}; ${advice}`;
};

const whoBegan = (rule: Taker, taker: Taker): string => {
  if (rule === taker || taker === 'party') return '';
  return rule === 'complainant'
    ? ', and did not begin this proceeding'
    : ', and began this proceeding';
};

/**
 * Whether a member is a party of the proceeding, and so no third party in it. After adoption, a complainant can be a
 * third party in the proceeding of another complainant, as India was in Malaysia's proceeding (DS58).
 */
const isParty = (
  dispute: Parties,
  progress: Progress | undefined,
  event: DisputeEvent,
  member: CountryCode,
): boolean => {
  const role = roleOf(dispute, member);
  const isLater = 'recourse' in event.data && event.data.recourse !== undefined;
  if (role !== 'complainant' || !isLater || dispute.complainants.length === 1) return role !== null;
  return progress?.askedBy === member;
};

const refuseThirdParty = (
  dispute: Parties,
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  if (event.type !== 'InterestNotified' && event.type !== 'RequestWithdrawn') return undefined;
  if (event.type === 'RequestWithdrawn' && event.data.request !== 'joining') return undefined;
  const { members } = event.data;
  if (members === undefined)
    return 'it does not say which third parties no longer take part; name them in "members"';
  const own = members.find((member) => isParty(dispute, progress, event, member));
  if (own !== undefined)
    return `${own} is ${inWords(dispute, own)}, and only other members take part as third parties (DSU Art. 4.11, 10.2); take it out of "members"`;
  const country = actingCountry(event.by);
  return country === null || members.includes(country)
    ? undefined
    : `a member speaks for itself as a third party (DSU Art. 4.11, 10.2), and ${country} is not among "members"; correct "by" or "members"`;
};
