import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RequestWithdrawn } from '../../../events/disputes/withdrawals';
import { isOverBefore } from '../../../time/compare-dates';
import { type Dispute, isAtWto } from '../dispute/dispute';
import { isDecided } from '../dispute/endings';
import {
  type Ending,
  isOverByReport,
  isToBeginAnew,
  type Progress,
  progressOf,
} from '../dispute/progress';
import { isFurtherReport } from '../findings';
import { proceedingId, proceedingOf } from '../proceeding-id';
import { actingCountry } from '../role';
import { refuseActor } from './actor-rules';
import { isAfterEnd } from './after-end-rules';
import { refuseAfterCompliance } from './finding-rules';
import { refuseMisplaced } from './misplaced-rules';
import { refuseAfterAdoption } from './recourse-rules';

/** Whether the log begins after the request for consultations. Such a log may lack other steps as well. */
const startsLate = ({ requested }: Pick<Dispute, 'requested'>): boolean => requested === null;

/** If the first step of a dispute is not the request for consultations, says that the request is missing. */
export const missingRequest = ({ type, data }: DisputeEvent): string | undefined =>
  type === 'ConsultationsRequested' && data.recourse === undefined
    ? undefined
    : `no earlier event requests consultations in dispute "${data.dispute}"; add a ConsultationsRequested, which names the forum and the parties, or correct the id`;

const partiesNamedIn = (
  event: DisputeEvent,
): Pick<Dispute, 'complainants' | 'respondent' | 'forum'> =>
  event.type === 'ConsultationsRequested'
    ? event.data
    : { complainants: [], respondent: null, forum: null };

/** Refuses the first step of a dispute in a log if that step contradicts itself. */
export const refuseFirstStep = (
  event: DisputeEvent,
  _: string,
  offsetMs: number,
): string | undefined => {
  const known = partiesNamedIn(event);
  const { complainants, respondent } = known;
  if (respondent !== null && complainants.includes(respondent))
    return `${respondent} is the respondent and one of the complainants, and nobody complains against itself; correct "respondent" or "complainants"`;
  const { dispute } = event.data;
  return (
    (isAtWto({ ...known, dispute }) ? refuseActor(known, undefined, event) : undefined) ??
    refuseMisplaced(event) ??
    refuseDates(event, offsetMs)
  );
};

type Row = Pick<
  Dispute,
  'dispute' | 'forum' | 'requested' | 'outcome' | 'stage' | 'adopted' | 'progress' | 'solution'
>;

/**
 * Whether a settled dispute is still open to a step. If a report was adopted, the dispute stays open to steps on
 * compliance, reports on implementation and further solutions. The same holds for a log that lacks the request for
 * consultations, since it may lack the adoption as well.
 */
const staysOpenTo = ({ adopted, requested }: Row, { type, data }: DisputeEvent): boolean => {
  if (adopted === null && requested !== null) return false;
  if (type === 'SolutionNotified' || type === 'ImplementationReported') return true;
  return 'recourse' in data && data.recourse === 'compliance';
};

/** Whether a dispute is over, so that a step comes too late to change anything. */
export const isClosedTo = (dispute: Row, event: DisputeEvent): boolean =>
  dispute.outcome === 'withdrawn' ||
  (dispute.outcome === 'settled' && !staysOpenTo(dispute, event));

const refuseOver = (dispute: Row, event: DisputeEvent): string | undefined => {
  if (!isClosedTo(dispute, event)) return undefined;
  const { stage, adopted } = dispute;
  if (event.type === 'RequestWithdrawn')
    return `the dispute is over (${stage}), and no earlier event makes the request that is withdrawn; correct "request", "recourse" or "round", or leave this event out`;
  const final = `the dispute is over (${stage}), which is final; give a new complaint an id of its own, or correct the date`;
  return stage === 'solution-notified' && adopted !== null
    ? `the dispute is settled (${stage}); only a proceeding on compliance reopens it: name "recourse": "compliance"`
    : final;
};

const advice: Readonly<Record<NonNullable<Progress['over']>['how'], string>> = {
  adopted: 'is completed; give a further one the next number in "round"',
  complied: 'ended with a finding of compliance; give a further one the next number in "round"',
  lapsed:
    'has lapsed, since it was suspended for more than twelve months (DSU Art. 12.12); only a new request goes on from there: add ConsultationsRequested or PanelRequested before this step, or give a new complaint an id of its own',
  unadopted:
    'has ended, since its report was neither adopted nor appealed in time (DSU Art. 16.4); where there was more time, add PeriodSet with "for": "adoption" before this step; give a further one the next number in "round"',
  settled: 'ended with the solution; give a further one the next number in "round"',
  withdrawn: 'was withdrawn; it must be requested anew first',
};

/** After a lapse or a withdrawal, these steps can begin a proceeding again. */
const begins: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'PanelRequested',
  'RetaliationRequested',
]);

/** The steps that concern the whole dispute, or that are possible in a proceeding even after its end. */
const anyTime: ReadonlySet<DisputeEvent['type']> = new Set([
  'SolutionNotified',
  'PeriodSet',
  'InterestAnswered',
]);

export const hasEnded = (
  { outcome }: Pick<Dispute, 'outcome'>,
  progress: Pick<Progress, 'over' | 'panelReport'>,
  event: DisputeEvent,
): boolean => {
  const { over, panelReport } = progress;
  if (over === null || proceedingOf(event) === null || anyTime.has(event.type)) return false;
  if (isToBeginAnew(progress) && begins.has(event.type)) return false;
  // After the end, two kinds of request can still be withdrawn: the request of a third party to take part, and a
  // request for retaliation that a finding of compliance has ended.
  if (event.type === 'RequestWithdrawn')
    return event.data.request !== 'joining' && !isDroppedAfterFinding(over, event);
  if (over.how === 'unadopted') return !isOnReport(event);
  // Under treaties other than the WTO's, a proceeding ends with its panel report, without adoption. The report can
  // still be appealed, unless the whole dispute has ended.
  if (outcome === 'open' && isOverByReport(progress)) {
    const isFurther = event.type === 'ReportCirculated' && isFurtherReport(panelReport, event);
    return !isFurther && !isOnReport(event);
  }
  // Several reports of one proceeding can be adopted one by one. The first adoption ends the proceeding, but the
  // other reports can still be adopted.
  return event.type !== 'ReportAdopted' || over.how !== 'adopted';
};

/**
 * Whether an act withdraws a request for retaliation that a finding of compliance has ended. An appeal against the
 * finding would bring the request back, so the withdrawal still matters.
 */
const isDroppedAfterFinding = ({ how }: Ending, { data }: RequestWithdrawn): boolean =>
  how === 'complied' && data.request === 'retaliation';

const isOnReport = (event: DisputeEvent): boolean =>
  event.type === 'ReportAdopted' ||
  event.type === 'AppealNotified' ||
  (event.type === 'ReportCirculated' && event.data.report === 'appellate');

const refuseEnded = (dispute: Row, progress: Progress, event: DisputeEvent): string | undefined => {
  const { over, proceeding, recourse } = progress;
  if (over === null || !hasEnded(dispute, progress, event)) return undefined;
  const isOriginal = recourse === 'original' && over.how === 'settled';
  const what = isOriginal
    ? 'ended with the solution; name the proceeding that the step is taken in: "recourse": "compliance"'
    : advice[over.how];
  return `the proceeding "${proceeding}" ${what}`;
};

/**
 * Refuses a request for consultations with another complainant, respondent or forum than the dispute has, because
 * another complaint is another dispute.
 */
const refuseOtherParties = (
  dispute: Pick<Dispute, 'complainants' | 'forum' | 'respondent'>,
  event: DisputeEvent,
): string | undefined => {
  if (event.type !== 'ConsultationsRequested') return undefined;
  const { complainants, forum, respondent } = event.data;
  const other = complainants.find((country) => !dispute.complainants.includes(country));
  const isAgainst = respondent === dispute.respondent && !complainants.includes(respondent);
  if (isAgainst && other !== undefined)
    return `${other} is none of its complainants (${dispute.complainants.join(', ')}), and another complaint is another dispute; correct "complainants", or give it an id of its own`;
  if (isAgainst)
    return forum === dispute.forum
      ? undefined
      : `the dispute is before ${dispute.forum}, and stays there; correct "forum", or give another complaint an id of its own`;
  return `the dispute is against ${dispute.respondent}, and stays so whoever asks to consult about compliance; correct "respondent" and "complainants", or give another complaint an id of its own`;
};

const refuseDates = (event: DisputeEvent, offsetMs: number): string | undefined => {
  if (event.type !== 'PeriodSet' && event.type !== 'ProceedingPaused') return undefined;
  const { until } = event.data;
  if (until === undefined || !isOverBefore(offsetMs)(until, event.occurred)) return undefined;
  const what = event.type === 'PeriodSet' ? 'the period' : 'the pause';
  return `${what} ends on ${until}, before this event (${event.occurred}); correct "until" or "occurred"`;
};

const refuseSettled = (
  { settledWith }: Pick<Dispute, 'settledWith'>,
  event: DisputeEvent,
): string | undefined => {
  if (event.type !== 'RetaliationRequested' && !isInOriginal(event)) return undefined;
  const country = actingCountry(event.by);
  const settled = settledWith.find(({ member }) => member === country);
  return (
    settled &&
    `${country} has settled its complaint (${settled.since}), and only a proceeding on compliance reopens it; add PanelRequested with "recourse": "compliance", or correct "by"`
  );
};

const ofComplainant: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'PanelRequested',
  'AppealNotified',
  'ProceedingPaused',
  'ProceedingResumed',
]);

const isInOriginal = (event: DisputeEvent): boolean =>
  ofComplainant.has(event.type) && proceedingOf(event)?.recourse === 'original';

/**
 * Refuses an event by which a country withdraws the request of another country. The rule covers requests for
 * retaliation and requests for a panel on compliance.
 */
const refuseWithdrawalOf = (
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  if (event.type !== 'RequestWithdrawn') return undefined;
  const { request, recourse } = event.data;
  if (request !== 'retaliation' && (request !== 'panel' || recourse === undefined))
    return undefined;
  const country = actingCountry(event.by);
  const asked = progress?.askedBy ?? null;
  return country === null || asked === null || country === asked
    ? undefined
    : `${asked} made this request, and ${country} cannot withdraw it; correct "by" or "round"`;
};

const refusePause = (progress: Progress | undefined, event: DisputeEvent): string | undefined => {
  const isPaused = progress !== undefined && progress.paused !== null;
  if (event.type === 'ProceedingPaused' && isPaused && event.data.until === undefined)
    return 'the proceeding is paused already; to prolong the pause, say in "until" how long';
  const wasPaused = isPaused || (progress !== undefined && progress.pausedBefore !== null);
  if (event.type === 'ProceedingResumed' && !wasPaused)
    return 'the proceeding is not paused; add the pause (ProceedingPaused), or name the proceeding in "recourse"; if an appeal, an award or the adoption came before, leave this event out';
  return undefined;
};

const refuseWithdrawn = (dispute: Dispute, event: DisputeEvent): string | undefined =>
  event.type === 'ComplaintWithdrawn' && isDecided(dispute)
    ? 'a report is adopted, and its recommendations stand until they are implemented (DSU Art. 21.6, 22.8), even if the complaint is withdrawn; add SolutionNotified if the parties agree on a solution, RequestWithdrawn if a later request is withdrawn, or correct the date'
    : undefined;

/** Refuses a step that the state of the whole dispute makes impossible. */
export const refuseAtDispute = (
  dispute: Dispute,
  event: DisputeEvent,
  _: string,
  offsetMs: number,
): string | undefined => {
  const key = proceedingOf(event);
  const progress =
    key === null ? undefined : progressOf(dispute.progress, proceedingId(dispute.dispute, key));
  if (!isAfterEnd(progress, event)) {
    const ended = refuseOver(dispute, event) ?? (progress && refuseEnded(dispute, progress, event));
    if (ended !== undefined) return ended;
  }
  const isLate = startsLate(dispute);
  return (
    (isAtWto(dispute) ? refuseActor(dispute, progress, event) : undefined) ??
    (dispute.respondent === null ? undefined : refuseOtherParties(dispute, event)) ??
    refuseMisplaced(event) ??
    refuseDates(event, offsetMs) ??
    refuseSettled(dispute, event) ??
    refuseWithdrawalOf(progress, event) ??
    refuseWithdrawn(dispute, event) ??
    refuseAfterCompliance(dispute, progress, event, offsetMs) ??
    (isLate ? undefined : refuseAfterAdoption(dispute, progress, event)) ??
    (isLate && event.type === 'ProceedingResumed' ? undefined : refusePause(progress, event))
  );
};
