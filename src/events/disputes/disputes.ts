import { list } from '../../codec/list';
import { oneOf } from '../../codec/one-of';
import { closed } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type DisputeId, disputeId, type MeasureId, measureId } from '../../vocabulary/ids';
import { type Act, type ActCodec, act } from '../envelope/envelope';

type Step<Type extends string, More = unknown> = Act<
  Type,
  {
    readonly dispute: DisputeId /** The document or provision, such as `DSU Art. 6.1`. */;
    readonly under?: string;
  } & More
>;

/** A complaint begins: the *WTO filing*, or consultations under another treaty. */
export type ConsultationsRequested = Step<
  'ConsultationsRequested',
  {
    /** `WTO`, or the treaty whose procedure is used. */
    readonly forum: string;
    readonly complainant: CountryCode;
    readonly respondent: CountryCode;
    /** What it attacks, where that is a measure of this log. */
    readonly measures?: readonly MeasureId[];
  }
>;
export type ConsultationsAccepted = Step<'ConsultationsAccepted'>;
export type ConsultationsHeld = Step<'ConsultationsHeld'>;
export type PanelRequested = Step<'PanelRequested'>;
/** The respondent objects to a panel at the first request, as it may once. */
export type PanelRequestBlocked = Step<'PanelRequestBlocked'>;
export type PanelEstablished = Step<'PanelEstablished'>;
export type PanelComposed = Step<'PanelComposed'>;
export type ReportCirculated = Step<'ReportCirculated', { readonly report: 'panel' | 'appellate' }>;
export type ReportAdopted = Step<'ReportAdopted', { readonly report: 'panel' | 'appellate' }>;
/** The complainant halts its own proceeding; the complaint stands. */
export type ProceedingPaused = Step<'ProceedingPaused'>;
export type ProceedingResumed = Step<'ProceedingResumed'>;
/** The parties notify a mutually agreed solution. */
export type SolutionNotified = Step<'SolutionNotified'>;
/** The complaint is given up for good. */
export type ComplaintWithdrawn = Step<'ComplaintWithdrawn'>;
export type ArbitrationRequested = Step<'ArbitrationRequested'>;
export type ArbitrationRefused = Step<'ArbitrationRefused'>;

export type DisputeEvent =
  | ConsultationsRequested
  | ConsultationsAccepted
  | ConsultationsHeld
  | PanelRequested
  | PanelRequestBlocked
  | PanelEstablished
  | PanelComposed
  | ReportCirculated
  | ReportAdopted
  | ProceedingPaused
  | ProceedingResumed
  | SolutionNotified
  | ComplaintWithdrawn
  | ArbitrationRequested
  | ArbitrationRefused;

const under = { under: words };
const step = closed('data', { dispute: disputeId }, under);
const reported = closed(
  'data',
  { dispute: disputeId, report: oneOf('Report', ['panel', 'appellate']) },
  under,
);

/** Codec of {@link ConsultationsRequested}. */
export const consultationsRequested: ActCodec<ConsultationsRequested> = act(
  'ConsultationsRequested',
  1,
  closed(
    'data',
    { dispute: disputeId, forum: words, complainant: countryCode, respondent: countryCode },
    { ...under, measures: list(measureId) },
  ),
);
export const consultationsAccepted: ActCodec<ConsultationsAccepted> = act(
  'ConsultationsAccepted',
  1,
  step,
);
export const consultationsHeld: ActCodec<ConsultationsHeld> = act('ConsultationsHeld', 1, step);
export const panelRequested: ActCodec<PanelRequested> = act('PanelRequested', 1, step);
export const panelRequestBlocked: ActCodec<PanelRequestBlocked> = act(
  'PanelRequestBlocked',
  1,
  step,
);
export const panelEstablished: ActCodec<PanelEstablished> = act('PanelEstablished', 1, step);
export const panelComposed: ActCodec<PanelComposed> = act('PanelComposed', 1, step);
export const reportCirculated: ActCodec<ReportCirculated> = act('ReportCirculated', 1, reported);
export const reportAdopted: ActCodec<ReportAdopted> = act('ReportAdopted', 1, reported);
export const proceedingPaused: ActCodec<ProceedingPaused> = act('ProceedingPaused', 1, step);
export const proceedingResumed: ActCodec<ProceedingResumed> = act('ProceedingResumed', 1, step);
export const solutionNotified: ActCodec<SolutionNotified> = act('SolutionNotified', 1, step);
export const complaintWithdrawn: ActCodec<ComplaintWithdrawn> = act('ComplaintWithdrawn', 1, step);
export const arbitrationRequested: ActCodec<ArbitrationRequested> = act(
  'ArbitrationRequested',
  1,
  step,
);
export const arbitrationRefused: ActCodec<ArbitrationRefused> = act('ArbitrationRefused', 1, step);
