import type { ActCodec } from '../envelope/envelope';
import * as arbitration from './arbitration';
import * as consultations from './consultations';
import * as implementation from './implementation';
import * as interests from './interests';
import * as panels from './panels';
import * as pauses from './pauses';
import * as reports from './reports';
import * as retaliation from './retaliation';
import * as understandings from './understandings';
import * as withdrawals from './withdrawals';

/** A step of a dispute, at the WTO or under a treaty. */
export type DisputeEvent =
  | consultations.ConsultationsRequested
  | consultations.ConsultationsAccepted
  | consultations.ConsultationsHeld
  | interests.InterestNotified
  | interests.InterestAnswered
  | panels.PanelRequested
  | panels.PanelRequestBlocked
  | panels.PanelEstablished
  | panels.AppointmentRequested
  | panels.PanelComposed
  | reports.ReportCirculated
  | reports.AppealNotified
  | reports.ReportAdopted
  | implementation.PeriodSet
  | implementation.ImplementationReported
  | arbitration.ArbitrationRequested
  | arbitration.ArbitrationRefused
  | retaliation.RetaliationRequested
  | retaliation.RetaliationAuthorised
  | pauses.ProceedingPaused
  | pauses.ProceedingResumed
  | understandings.ProceduresAgreed
  | understandings.SolutionNotified
  | withdrawals.RequestWithdrawn
  | withdrawals.ComplaintWithdrawn;

export const disputeEvents: {
  readonly [Type in DisputeEvent['type']]: ActCodec<Extract<DisputeEvent, { readonly type: Type }>>;
} = {
  ConsultationsRequested: consultations.consultationsRequested,
  ConsultationsAccepted: consultations.consultationsAccepted,
  ConsultationsHeld: consultations.consultationsHeld,
  InterestNotified: interests.interestNotified,
  InterestAnswered: interests.interestAnswered,
  PanelRequested: panels.panelRequested,
  PanelRequestBlocked: panels.panelRequestBlocked,
  PanelEstablished: panels.panelEstablished,
  AppointmentRequested: panels.appointmentRequested,
  PanelComposed: panels.panelComposed,
  ReportCirculated: reports.reportCirculated,
  AppealNotified: reports.appealNotified,
  ReportAdopted: reports.reportAdopted,
  PeriodSet: implementation.periodSet,
  ImplementationReported: implementation.implementationReported,
  ArbitrationRequested: arbitration.arbitrationRequested,
  ArbitrationRefused: arbitration.arbitrationRefused,
  RetaliationRequested: retaliation.retaliationRequested,
  RetaliationAuthorised: retaliation.retaliationAuthorised,
  ProceedingPaused: pauses.proceedingPaused,
  ProceedingResumed: pauses.proceedingResumed,
  ProceduresAgreed: understandings.proceduresAgreed,
  SolutionNotified: understandings.solutionNotified,
  RequestWithdrawn: withdrawals.requestWithdrawn,
  ComplaintWithdrawn: withdrawals.complaintWithdrawn,
};
