import { type DataFields, may, must } from './kinds';

/** Fields of every step that is taken in one proceeding of a dispute. */
const proceeding = { under: may, recourse: may, round: may } as const;

/** The fields of the events on disputes. */
export const disputes = {
  ConsultationsRequested: {
    dispute: must,
    forum: must,
    complainants: must,
    respondent: must,
    measures: may,
    ...proceeding,
  },
  ConsultationsAccepted: { dispute: must, ...proceeding },
  ConsultationsHeld: { dispute: must, ...proceeding },
  InterestNotified: { dispute: must, members: must, in: must, ...proceeding },
  InterestAnswered: { dispute: must, members: must, accepted: must, ...proceeding },
  PanelRequested: { dispute: must, ...proceeding },
  PanelRequestBlocked: { dispute: must, ...proceeding },
  PanelEstablished: { dispute: must, with: may, ...proceeding },
  AppointmentRequested: { dispute: must, ...proceeding },
  PanelComposed: { dispute: must, ...proceeding },
  ReportCirculated: {
    dispute: must,
    report: must,
    toConform: may,
    complied: may,
    level: may,
    ...proceeding,
  },
  AppealNotified: { dispute: must, to: may, ...proceeding },
  ReportAdopted: {
    dispute: must,
    reports: must,
    toConform: may,
    complied: may,
    ...proceeding,
  },
  PeriodSet: {
    dispute: must,
    for: must,
    until: must,
    how: must,
    part: may,
    members: may,
    ...proceeding,
  },
  ImplementationReported: { dispute: must, extent: must, under: may },
  ArbitrationRequested: { dispute: must, ...proceeding },
  ArbitrationRefused: { dispute: must, ...proceeding },
  RetaliationRequested: { dispute: must, level: may, round: may, under: may },
  RetaliationAuthorised: { dispute: must, level: may, round: may, under: may },
  ProceedingPaused: { dispute: must, until: may, ...proceeding },
  ProceedingResumed: { dispute: must, ...proceeding },
  ProceduresAgreed: { dispute: must, about: must, under: may },
  SolutionNotified: { dispute: must, extent: may, ...proceeding },
  RequestWithdrawn: { dispute: must, request: must, members: may, ...proceeding },
  ComplaintWithdrawn: { dispute: must, under: may },
} as const satisfies Partial<DataFields>;
