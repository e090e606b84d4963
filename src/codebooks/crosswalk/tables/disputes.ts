import { cameoFits as cameo, ploverFits as plover, type Row } from './match';

const ownSuit = 'No code for holding back a lawsuit of one’s own.';
const procedure = 'A step of procedure by the body that settles the dispute.';
const others = 'A third party that joins is on neither side of the suit.';
const ownRequest = 'No code for taking back a request of one’s own.';
const authorisation =
  'Authorisation by the body that settles the dispute; the measures taken on it are the sanction.';
const unsaid = 'The event does not say for whom the report finds.';

/** The codes of steps in courts and in disputes. */
export const disputes = {
  RulingIssued: {
    cameo: [cameo.exact('116', 'The actor is the court, the target who was sued.')],
    plover: [
      plover.exact(
        'SANCTION:convict',
        ['legal'],
        'By the manual; its table from CAMEO of 2021 has ACCUSE disapprove for 116. Where compensation is ordered, add reparations.',
      ),
    ],
  },
  ProvisionalMeasuresOrdered: {
    cameo: [cameo.approximate('116', 'The court orders something before it finds for a side.')],
    plover: [plover.approximate('SANCTION:convict', ['legal'], 'Before the judgment.')],
  },
  RulingEnforced: {
    cameo: [cameo.approximate('1711', 'Only where property is taken, as in a seizure of shares.')],
    plover: [plover.approximate('COERCE:seize', ['legal'], 'Only where property is taken.')],
  },
  'ConsultationsRequested WTO': {
    cameo: [cameo.exact('115', '114, of the same score, is for a note of protest.')],
    plover: [plover.exact('ACCUSE:allege', ['legal', 'economic'])],
  },
  'ConsultationsRequested treaty': {
    cameo: [cameo.approximate('106', 'Consultations under a treaty are demanded, not a suit.')],
    plover: [plover.approximate('REQUEST:meet', ['legal', 'diplomatic'])],
  },
  ConsultationsAccepted: {
    cameo: [cameo.exact('036')],
    plover: [plover.exact('AGREE', ['legal', 'diplomatic'])],
  },
  ConsultationsHeld: {
    cameo: [cameo.exact('046')],
    plover: [plover.exact('CONSULT', ['legal', 'diplomatic'])],
  },
  InterestNotified: { cameo: [cameo.none(others)], plover: [plover.none(others)] },
  InterestAnswered: { cameo: [cameo.none(others)], plover: [plover.none(others)] },
  PanelRequested: {
    cameo: [cameo.approximate('115', 'A further step in a suit that is already brought.')],
    plover: [plover.approximate('ACCUSE:allege', ['legal', 'economic'], 'A further step.')],
  },
  PanelRequestBlocked: {
    cameo: [cameo.approximate('129', 'It can be blocked once only.')],
    plover: [plover.approximate('REJECT', ['legal'], 'It can be blocked once only.')],
  },
  PanelEstablished: { cameo: [cameo.none(procedure)], plover: [plover.none(procedure)] },
  AppointmentRequested: { cameo: [cameo.none(procedure)], plover: [plover.none(procedure)] },
  PanelComposed: { cameo: [cameo.none(procedure)], plover: [plover.none(procedure)] },
  ReportCirculated: { cameo: [cameo.none(unsaid, '116')], plover: [plover.none(unsaid)] },
  AppealNotified: {
    cameo: [cameo.approximate('115', 'A further step in a suit, by whichever side lost.')],
    plover: [plover.approximate('ACCUSE:allege', ['legal', 'economic'], 'A further step.')],
  },
  ReportAdopted: { cameo: [cameo.none(unsaid, '116')], plover: [plover.none(unsaid)] },
  PeriodSet: { cameo: [cameo.none(procedure)], plover: [plover.none(procedure)] },
  ImplementationReported: {
    cameo: [cameo.tooCoarse('080', 'Any yielding that has no code of its own; 035 if only meant.')],
    plover: [plover.tooCoarse('CONCEDE', ['legal', 'economic'], 'AGREE if only meant.')],
  },
  RetaliationRequested: {
    cameo: [cameo.approximate('1312', 'The measures that would be suspended are named, by law.')],
    plover: [plover.approximate('THREATEN:restrict', ['legal', 'economic'])],
  },
  RetaliationAuthorised: {
    cameo: [cameo.none(authorisation, '163')],
    plover: [plover.none(authorisation)],
  },
  ProceduresAgreed: {
    cameo: [cameo.approximate('057', 'An agreement on procedure alone.')],
    plover: [plover.approximate('AGREE', ['legal', 'diplomatic'])],
  },
  RequestWithdrawn: { cameo: [cameo.none(ownRequest)], plover: [plover.none(ownRequest)] },
  ProceedingPaused: {
    cameo: [cameo.none(ownSuit, '080')],
    plover: [plover.none(ownSuit, 'CONCEDE')],
  },
  ProceedingResumed: {
    cameo: [cameo.approximate('115', 'The suit is taken up again, not brought.')],
    plover: [plover.approximate('ACCUSE:allege', ['legal', 'economic'], 'Taken up again.')],
  },
  SolutionNotified: {
    cameo: [cameo.approximate('057', 'The notice of a settlement rather than its signing.')],
    plover: [plover.approximate('SUPPORT', ['legal', 'economic'])],
  },
  ComplaintWithdrawn: {
    cameo: [cameo.none('No code for giving up a lawsuit of one’s own.', '080')],
    plover: [plover.none('No code for giving up a lawsuit of one’s own.', 'CONCEDE')],
  },
  ArbitrationRequested: {
    cameo: [cameo.approximate('107', 'To settle a dispute, by whatever means.')],
    plover: [plover.approximate('REQUEST:meet', ['legal', 'diplomatic'])],
  },
  ArbitrationRefused: {
    cameo: [cameo.approximate('126', 'Mediation, which binds no one; arbitration does.')],
    plover: [plover.approximate('REJECT:meet', ['legal', 'diplomatic'])],
  },
} as const satisfies Readonly<Record<string, Row>>;
