import { government, type Plot } from './plot';

/** The notice is suspended. Then the notice and the suspension are withdrawn, so that the pact goes on. */
const aPact: Plot = ({ a, b, of }) => {
  const on = { agreement: of('pact'), notice: of('notice') };
  const by = government(b);
  return [
    {
      id: of('concluded'),
      type: 'AgreementConcluded',
      data: { agreement: of('pact'), title: 'A pact', parties: [a, b] },
    },
    { id: of('noticed'), type: 'TerminationNotified', by, effectAfter: 600, data: on },
    { id: of('suspended'), type: 'NoticeSuspended', by, data: on },
    {
      id: of('withdrawn'),
      type: 'NoticesWithdrawn',
      by,
      data: { ...on, withdraws: [of('noticed'), of('suspended')] },
    },
  ];
};

const aRuling: Plot = ({ a, b, of }) => {
  const court = { country: b, sector: 'JUD' };
  const plan = of('plan');
  const ruling = of('ruling');
  return [
    {
      id: of('issued'),
      type: 'RulingIssued',
      by: court,
      data: {
        ruling,
        court: 'a court',
        against: [{ country: a, sector: 'BUS' }],
        orders: 'To pay.',
      },
    },
    { id: of('enforced'), type: 'RulingEnforced', by: court, data: { ruling, step: 'Seizure.' } },
    {
      id: of('planned'),
      type: 'CompensationPlanAnnounced',
      by: government(b),
      data: { plan, payer: government(b), beneficiaries: 'the plaintiffs', rulings: [ruling] },
    },
    {
      id: of('rejected'),
      type: 'CompensationPlanRejected',
      by: { country: b, sector: 'CVL' },
      data: { plan, reason: 'It is not the offender who pays.' },
    },
    { id: of('paid'), type: 'CompensationPaid', by: government(b), data: { plan, recipients: 3 } },
  ];
};

const talks: Plot = ({ a, b, of }) => {
  const said = { talks: of('talks'), with: [government(b)], subject: 'export controls' };
  const review = of('review');
  return [
    { id: of('reviewed'), type: 'ReviewAnnounced', data: { review, subject: 'export controls' } },
    { id: of('agreed'), type: 'TalksAgreed', data: said },
    { id: of('met'), type: 'TalksHeld', data: said },
    {
      id: of('shared'),
      type: 'CooperationReported',
      data: { field: 'security', says: 'They shared what they know.', between: parties(a, b) },
    },
    { id: of('ended'), type: 'ReviewConcluded', data: { review, outcome: 'No change.' } },
  ];
};

const parties = (a: string, b: string) => [government(a), government(b)];

const aQuarrel: Plot = ({ a, b, of }) => {
  const claim = { claim: of('claim'), cause: [of('started')], effect: [] };
  const by = { country: b, sector: 'CVL' };
  return [
    {
      id: of('clash'),
      type: 'ConflictReported',
      data: { field: 'security', says: 'Ships were turned away.', between: parties(a, b) },
    },
    { id: of('started'), type: 'BoycottStarted', by, data: { boycott: of('boycott'), against: a } },
    { id: of('asserted'), type: 'CauseAsserted', data: { ...claim, says: 'It was a response.' } },
    {
      id: of('denied'),
      type: 'CauseDenied',
      by: government(b),
      data: { ...claim, says: 'It was not.' },
    },
    { id: of('over'), type: 'BoycottEnded', by, data: { boycott: of('boycott') } },
  ];
};

const theRecord: Plot = ({ of }) => {
  const said = { act: 'urge', says: 'Let us talk.' };
  return [
    { id: of('said'), type: 'StatementMade', data: said },
    { id: of('noted'), type: 'BackgroundNoted', data: { says: 'It was hot.' }, later: 'retracted' },
    {
      id: of('urged'),
      type: 'StatementMade',
      data: said,
      later: { corrected: { ...said, act: 'demand' } },
    },
  ];
};

const aTreaty: Plot = ({ a, b, of }) => {
  const agreement = of('treaty');
  return [
    {
      id: of('signed'),
      type: 'AgreementConcluded',
      data: { agreement, title: 'A treaty', parties: [a, b, 'XCC'], effectiveFrom: null },
    },
    { id: of('ratified'), type: 'AgreementRatified', data: { agreement, party: a } },
    { id: of('applied'), type: 'AgreementAppliedProvisionally', data: { agreement } },
    { id: of('ordered'), type: 'ProvisionalMeasuresOrdered', data: order(of('case'), b) },
    { id: of('suspended'), type: 'AgreementSuspended', data: { agreement } },
    { id: of('resumed'), type: 'AgreementResumed', data: { agreement } },
    {
      id: of('left'),
      type: 'AgreementLeft',
      by: government(b),
      effectAfter: 90,
      data: { agreement, party: b },
    },
    { id: of('judged'), type: 'RulingIssued', data: order(of('case'), b) },
  ];
};

const aDowngrade: Plot = ({ third, of }) => [
  { id: of('recalled'), type: 'AmbassadorRecalled', data: { host: third } },
  {
    id: of('lowered'),
    type: 'DiplomaticRelationsChanged',
    data: { with: third, level: 'downgraded' },
  },
  { id: of('raised'), type: 'DiplomaticRelationsChanged', data: { with: third, level: 'normal' } },
  { id: of('returned'), type: 'AmbassadorReturned', data: { host: third } },
];

const order = (ruling: string, against: string) => ({
  ruling,
  court: 'A court of two states',
  against: [government(against)],
  orders: 'to keep to the treaty',
});

export const otherPlots: readonly Plot[] = [
  theRecord,
  aPact,
  aTreaty,
  aDowngrade,
  aRuling,
  talks,
  aQuarrel,
];
