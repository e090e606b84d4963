import type {
  AgreementAppliedProvisionally,
  AgreementLeft,
  AgreementRatified,
  AgreementResumed,
  AgreementSuspended,
} from '../../events/families/agreement-life';
import type { AgreementConcluded } from '../../events/families/agreements';
import { type DecisionWithdrawn, isOnAgreement } from '../../events/measures/withdrawn';
import type { PlainEvent } from '../../events/plain';
import type { TimedEvent } from '../../temporal/event/event';
import { type CountryCode, countryOf } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';
import { eventIn, refuseForeign } from '../schedule/foreign';
import { refuseToBeginComplete } from '../schedule/refuse';
import { isActOf, refuseCompletion } from '../schedule/schedule';
import { type Agreement, isJoining, mayHaveLeft, partiesOf } from './agreement';
import type { Rule } from './ended-rules';
import { refuseStranger, strangerTo } from './strangers';
import { refuseSuspending } from './suspensions';

export type Life = AgreementAppliedProvisionally | AgreementSuspended | AgreementResumed;

export const refuseFirst = (event: AgreementConcluded): string | undefined => {
  const { parties } = event.data;
  const twice = parties.find((party, index) => parties.indexOf(party) !== index);
  if (twice !== undefined)
    return `${twice} is named twice in "parties", and an agreement is between different parties; correct "parties"`;
  return refuseSigner(parties, event) ?? refuseToBeginComplete(event);
};

/**
 * Refuses a conclusion by a country that is none of `parties`. Refuses nothing if the act names a union as a party,
 * since a member of the union can sign for it.
 */
const refuseSigner = (
  parties: readonly CountryCode[],
  event: AgreementConcluded,
): string | undefined => {
  const stranger = event.data.parties.some(isBloc) ? undefined : strangerTo(parties, event);
  return (
    stranger &&
    `${stranger} is none of the parties that "parties" names (${event.data.parties.join(', ')}), and an agreement is concluded by its parties; correct "by" or "parties"`
  );
};

/** Whether a country is a party, and no scheduled or pending `AgreementLeft` says that it will leave. */
const isStaying = (agreement: Agreement, country: CountryCode): boolean => {
  const { scheduled, pending } = agreement;
  return (
    partiesOf(agreement).includes(country) &&
    ![...scheduled, ...pending].some(
      ({ change }) => 'leaves' in change && change.leaves === country,
    )
  );
};

/**
 * Returns those of the countries that can become parties, because they are not parties, are about to leave, or may
 * have left by a notice.
 */
export const newIn = (
  agreement: Agreement,
  countries: readonly CountryCode[],
): readonly CountryCode[] =>
  countries.filter((country) => !isStaying(agreement, country) || mayHaveLeft(agreement, country));

export const refuseConclusion: Rule<AgreementConcluded> = (agreement, event, earlier) => {
  const { completes, parties } = event.data;
  if (completes !== undefined) {
    const joins = joinsWaiting(agreement, completes);
    return refuseStranger(agreement, event, joins) ?? refuseToComplete(agreement, event, earlier);
  }
  const signer = refuseSigner([...partiesOf(agreement), ...parties], event);
  if (signer !== undefined) return signer;
  return newIn(agreement, parties).some((country) => !isJoining(agreement, country))
    ? undefined
    : 'the agreement is already concluded; to change its dates, name the act that set them in "completes"; where another country joins, or a party that left comes back, name it in "parties"';
};

export const joinsWaiting = (
  { scheduled, pending }: Pick<Agreement, 'scheduled' | 'pending'>,
  act: string,
): readonly CountryCode[] =>
  [...scheduled, ...pending].flatMap((each) =>
    each.act === act && 'joins' in each.change ? each.change.joins : [],
  );

export const refuseUnwaiting = (
  agreement: Agreement,
  event: Life | AgreementConcluded,
): string | undefined =>
  refuseCompletion(agreement, event, [
    agreement.act,
    ...(agreement.suspensions ?? []).map(({ act }) => act),
  ]);

const refuseToComplete = (
  agreement: Agreement,
  event: Life | AgreementConcluded,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { completes } = event.data;
  const named = completes === undefined ? undefined : eventIn(earlier, completes);
  // One party suspends an agreement, so only that party can change or end its suspension. But the parties conclude
  // an agreement and apply it provisionally together, so each of them can change the dates of such an act.
  const isOfOne = event.type === 'AgreementSuspended' || event.type === 'AgreementResumed';
  const foreign = isOfOne ? refuseForeign(named, event) : undefined;
  return foreign ?? refuseOtherType(named, event) ?? refuseUnwaiting(agreement, event);
};

const refuseOtherType = (
  named: PlainEvent | undefined,
  { type }: Life | AgreementConcluded,
): string | undefined => {
  const isFit =
    named === undefined ||
    named.type === type ||
    (named.type === 'AgreementSuspended' && type === 'AgreementResumed');
  return isFit
    ? undefined
    : `it completes "${named.id}", which is an act of another type; only a resumption may complete a suspension`;
};

export const refuseLife: Rule<Life> = (agreement, event, earlier) => {
  const { stage } = agreement;
  const byStranger = refuseStranger(agreement, event);
  if (byStranger !== undefined) return byStranger;
  if (event.data.completes !== undefined) return refuseToComplete(agreement, event, earlier);
  if (event.type !== 'AgreementAppliedProvisionally') return refuseSuspending(agreement, event);
  return stage === 'concluded'
    ? undefined
    : `the agreement is already ${stage}; correct the date, or leave this event out`;
};

/**
 * Refuses an act by another country than the party, because each party leaves or ratifies for itself. An
 * international body can report what a party did. Also refuses that a country leaves before its accession has taken
 * effect.
 */
export const refuseOfParty: Rule<AgreementLeft | AgreementRatified> = (agreement, event) => {
  const { party } = event.data;
  const country = countryOf(event.by);
  if (country !== undefined && country !== party)
    return (
      refuseStranger(agreement, event) ??
      `${country} cannot ${event.type === 'AgreementLeft' ? 'leave the agreement' : 'ratify'} for ${party}, since each party acts for itself; name in "by" ${party}, or the international body that tells of it`
    );
  return event.type === 'AgreementLeft' &&
    !partiesOf(agreement).includes(party) &&
    isJoining(agreement, party)
    ? `${party} is no party of the agreement yet; take its accession back with DecisionWithdrawn, or correct the date`
    : undefined;
};

const withdrawable: ReadonlySet<PlainEvent['type']> = new Set<PlainEvent['type']>([
  'AgreementConcluded',
  'AgreementRatified',
  'AgreementAppliedProvisionally',
  'AgreementSuspended',
  'AgreementResumed',
  'AgreementLeft',
]);

/**
 * Whether the parties take acts of this type together. If so, each party can take the act back, unless the act adds
 * parties.
 */
const isJoint = ({ type }: PlainEvent): boolean =>
  type === 'AgreementConcluded' || type === 'AgreementAppliedProvisionally';

/**
 * Refuses an act by which a country takes back another country's decision. A country that is to join can take
 * back its own accession. Each party can take back a decision that the parties took together (see `isJoint`).
 */
const refuseOthersDecision = (
  agreement: Agreement,
  decided: PlainEvent,
  event: DecisionWithdrawn,
): string | undefined => {
  const country = countryOf(event.by);
  const joins = joinsWaiting(agreement, decided.id);
  if (country === countryOf(decided.by) || joins.some((party) => party === country))
    return undefined;
  return (
    refuseStranger(agreement, event) ??
    (isJoint(decided) && joins.length === 0 ? undefined : refuseForeign(decided, event))
  );
};

/**
 * Refuses to take back another country's decision, the conclusion of an agreement in force, or a suspension in
 * effect that has no end date. Also refuses to take back an act that has decided nothing on this agreement.
 */
export const refuseToTakeBack: Rule<DecisionWithdrawn> = (agreement, event, earlier) => {
  const { data } = event;
  const { withdraws } = data;
  if (!isOnAgreement(data)) return refuseStranger(agreement, event);
  const decided = eventIn(earlier, withdraws);
  if (decided === undefined || !withdrawable.has(decided.type))
    return (
      refuseStranger(agreement, event) ??
      `it withdraws "${withdraws}", which has decided nothing of this agreement before; correct the id or the date, or leave this event out`
    );
  return refuseOthersDecision(agreement, decided, event) ?? refuseInEffect(agreement, decided);
};

const refuseInEffect = (agreement: Agreement, { id, type }: PlainEvent): string | undefined => {
  const { stage, act, suspensions = [], scheduled, pending } = agreement;
  // The table of the parties has its own rules on what a party can take back.
  if (type === 'AgreementRatified' || type === 'AgreementLeft') return undefined;
  if (suspensions.some(isActOf(id)) && !scheduled.some(isActOf(id)))
    return `it withdraws "${id}", which suspends the agreement until further notice; add AgreementResumed instead`;
  if (act === id && stage === 'in-force')
    return `it withdraws "${id}", which already has effect; give a notice to end the agreement (TerminationNotified) instead`;
  return act === id || [...scheduled, ...pending].some(isActOf(id))
    ? undefined
    : `it withdraws "${id}", which has decided nothing here that waits or can be taken back; correct the id, or leave this event out`;
};
