import { cameoFits as cameo, ploverFits as plover, type Row } from './match';

const dyad = 'Where payer and payees are of one country, the pair is not the two parties.';
const anyConflict =
  'Any act of conflict, from a sanction to an assault; only the code of its data set tells which.';
const review = 'The event does not say which way the review came out.';

export const agreementsAndTalks = {
  AgreementConcluded: {
    cameo: [cameo.exact('057')],
    plover: [plover.exact('SUPPORT', ['diplomatic'])],
  },
  TerminationNotified: {
    cameo: [cameo.approximate('1313', 'A notice runs by itself; a threat does not.')],
    plover: [plover.approximate('THREATEN:relations', ['diplomatic'])],
  },
  NoticeSuspended: {
    cameo: [cameo.tooCoarse('080', 'Any yielding that has no code of its own.')],
    plover: [plover.tooCoarse('CONCEDE', ['diplomatic'])],
  },
  NoticesWithdrawn: {
    cameo: [cameo.tooCoarse('080', 'Withdrawing a suspension alone would be the contrary.')],
    plover: [
      plover.tooCoarse('CONCEDE', ['diplomatic'], 'Of a suspension alone it is the contrary.'),
    ],
  },
  AgreementRatified: {
    cameo: [cameo.approximate('057', 'A further step of an agreement that is already signed.')],
    plover: [plover.approximate('SUPPORT', ['diplomatic'], 'A further step.')],
  },
  AgreementAppliedProvisionally: {
    cameo: [cameo.approximate('057', 'A further step of an agreement that is already signed.')],
    plover: [plover.approximate('SUPPORT', ['diplomatic'], 'A further step.')],
  },
  AgreementSuspended: {
    cameo: [cameo.tooCoarse('160', 'Any reduction of relations that has no code of its own.')],
    plover: [plover.approximate('SANCTION:discontinue', ['diplomatic'])],
  },
  AgreementResumed: {
    cameo: [cameo.tooCoarse('080', 'Any yielding that has no code of its own.')],
    plover: [plover.tooCoarse('CONCEDE', ['diplomatic'])],
  },
  AgreementLeft: {
    cameo: [cameo.tooCoarse('160', 'Any reduction of relations that has no code of its own.')],
    plover: [plover.approximate('SANCTION:discontinue', ['diplomatic'])],
  },
  'DiplomaticRelationsChanged better': {
    cameo: [cameo.approximate('054', 'For recognition; here the level of relations rises.')],
    plover: [plover.approximate('SUPPORT', ['diplomatic'])],
  },
  'DiplomaticRelationsChanged worse': {
    cameo: [cameo.exact('161')],
    plover: [plover.exact('SANCTION:discontinue', ['diplomatic'])],
  },
  AmbassadorRecalled: {
    cameo: [cameo.approximate('161', 'The relations go on at a lower level.')],
    plover: [plover.approximate('SANCTION:withdraw', ['diplomatic'])],
  },
  AmbassadorReturned: {
    cameo: [cameo.tooCoarse('080', 'Any yielding that has no code of its own.')],
    plover: [plover.tooCoarse('CONCEDE', ['diplomatic'])],
  },
  CompensationPlanAnnounced: {
    cameo: [cameo.approximate('0331', dyad)],
    plover: [plover.approximate('AGREE', ['reparations', 'legal'], dyad)],
  },
  CompensationPaid: {
    cameo: [cameo.approximate('071', dyad)],
    plover: [
      plover.approximate('AID', ['reparations'], 'If a court ordered it, SANCTION by the manual.'),
    ],
  },
  CompensationPlanRejected: {
    cameo: [cameo.approximate('127', 'Who rejects it need not be a party to the dispute.')],
    plover: [plover.approximate('REJECT', ['reparations'])],
  },
  ReviewAnnounced: {
    cameo: [cameo.exact('014')],
    plover: [plover.none('PLOVER drops CAMEO 01.')],
  },
  ReviewConcluded: { cameo: [cameo.none(review)], plover: [plover.none(review)] },
  TalksAgreed: {
    cameo: [cameo.exact('036')],
    plover: [plover.exact('AGREE', ['diplomatic'])],
  },
  TalksHeld: {
    cameo: [
      cameo.exact('046', 'For negotiations; the event does not say where and how the sides met.'),
      cameo.approximate('042', 'For a visit, of a score of 1.9 and not 7; its host gets 043.'),
      cameo.approximate('044', 'For a meeting in a third place.'),
    ],
    plover: [
      plover.exact('CONSULT', ['diplomatic'], 'The mode is not said.'),
      plover.approximate('CONSULT:visit', ['diplomatic'], 'For a visit.'),
    ],
  },
  BoycottStarted: {
    cameo: [cameo.exact('143', 'The actor is civil society; a boycott by a state is 163.')],
    plover: [plover.exact('PROTEST:boycott', ['economic'])],
  },
  BoycottEnded: {
    cameo: [cameo.approximate('082', 'It fades rather than being eased by someone.')],
    plover: [plover.approximate('CONCEDE', ['economic'], 'It fades; no one concedes.')],
  },
  'CooperationReported military': {
    cameo: [cameo.exact('062')],
    plover: [plover.exact('COOPERATE', ['military'])],
  },
  'CooperationReported intelligence': {
    cameo: [cameo.exact('064')],
    plover: [plover.exact('COOPERATE', ['intelligence'])],
  },
  'CooperationReported economic': {
    cameo: [cameo.exact('061')],
    plover: [plover.exact('COOPERATE', ['economic'])],
  },
  'CooperationReported other': {
    cameo: [cameo.tooCoarse('060', 'Material cooperation of any sort.')],
    plover: [plover.tooCoarse('COOPERATE', [])],
  },
  ConflictReported: {
    cameo: [cameo.none(anyConflict)],
    plover: [plover.none(anyConflict)],
  },
  BackgroundNoted: {
    cameo: [cameo.none('A standing condition is not an event.')],
    plover: [plover.none('A standing condition is not an event.')],
  },
} as const satisfies Readonly<Record<string, Row>>;
