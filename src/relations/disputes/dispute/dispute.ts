import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { ImplementationExtent, PeriodHow } from '../../../events/disputes/implementation';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { ProceduresAbout } from '../../../events/disputes/understandings';
import { castDraft, type Draft } from '../../../immer';
import type { Point } from '../../../time/point';
import type { CountryCode } from '../../../vocabulary/actors';
import type { DisputeId, EventId, MeasureId } from '../../../vocabulary/ids';
import type { Since } from '../../schedule/schedule';
import type { AtStage, Done } from '../stage';
import type { StatusLine } from '../status/status-line';
import type { Progress } from './progress';

/** The adoption of the reports, or the award or report that binds without adoption. */
export type Adoption = Done & {
  /**
   * Whether the reports or the award ask the respondent to bring a measure into conformity; null if no act
   * says so.
   */
  readonly toConform: boolean | null;
};

/** A reasonable period of time to implement (DSU Art. 21.3). */
export type ImplementationPeriod = Done & {
  /** The part of the recommendations that the period is for; null for all parts that no other period names. */
  readonly part: string | null;
  /** The complainants that the period is for; null for all complainants that no other period names. */
  readonly members: readonly CountryCode[] | null;
  readonly until: Point;
  readonly how: PeriodHow;
  /** Whether the period has run out. */
  readonly expired: boolean;
  /** False if a solution or a withdrawal ended the period early. True also after the period has run out. */
  readonly running: boolean;
};

/** What the respondent says about how far it has implemented the reports. */
export type Implementation = Done & {
  /** How far the respondent has implemented the reports: `intended` is a promise only. */
  readonly extent: ImplementationExtent;
};

/** A complainant that has settled its complaint, and since when. */
export type SettledComplaint = {
  /** The complainant. */
  readonly member: CountryCode;
  /** When the solution with this complainant was notified. */
  readonly since: Since;
};

/** What the parties agreed about procedure. */
export type ProceduresAgreement = Done & {
  /** What the procedures are about. */
  readonly about: ProceduresAbout;
};

/** One dispute. `stage` and `paused` are those of the original proceeding. */
export type Dispute = AtStage & {
  /** The dispute. */
  readonly dispute: DisputeId;
  /** `WTO`, or the treaty whose procedure is used; null if the log lacks the request for consultations. */
  readonly forum: string | null;
  /**
   * The complainants, without those that have withdrawn; empty if the log lacks the request for consultations.
   */
  readonly complainants: readonly CountryCode[];
  /** The party that is complained against; null if the log lacks the request for consultations. */
  readonly respondent: CountryCode | null;
  /** The measures that the complaint challenges. */
  readonly measures: readonly MeasureId[];
  /** The first request for consultations. */
  readonly requested: Done | null;
  /** Whether the complainant has halted the original proceeding. The complaint itself remains. */
  readonly paused: boolean;
  /** The event that halted the original proceeding; null while the proceeding is not paused. */
  readonly pausedBy: EventId | null;
  /** How many times the original proceeding was halted. */
  readonly pauses: number;
  /** How often consultations were held. */
  readonly consultationsHeld: number;
  /** How many times the respondent has blocked a panel. */
  readonly panelBlocked: number;
  /** The outcome. A solution makes it `settled` until a compliance panel reopens the dispute. `withdrawn` is final. */
  readonly outcome: 'open' | 'settled' | 'withdrawn';
  /** When the solution that settles the dispute was notified. */
  readonly solution: Since | null;
  /** The complainants that have settled, while the dispute goes on with others. */
  readonly settledWith: readonly SettledComplaint[];
  /**
   * The adoption of the reports of the original proceeding, or the award or report that binds without adoption. Null
   * while no report or award binds.
   */
  readonly adopted: Adoption | null;
  /** What the respondent last reported on implementation. */
  readonly implementation: Implementation | null;
  /**
   * Whether the respondent has reported partial or complete implementation since an implementation
   * period was last set. An intention to implement does not count.
   */
  readonly implemented: boolean;
  /** The periods to implement, in the order in which they were set. */
  readonly periods: readonly ImplementationPeriod[];
  /** The latest agreement on each procedure. */
  readonly procedures: readonly ProceduresAgreement[];
  /**
   * The authorised level of retaliation. Null if no level is authorised, or if there are several authorisations,
   * because each proceeding then has its own level.
   */
  readonly level: RetaliationLevel | null;
  /**
   * The latest status that an act has set, with the date of the act. A compliance proceeding sets this status only when
   * its report completes the proceeding. A retaliation proceeding never does.
   */
  readonly latest: StatusLine | null;
  /** What the log says about each proceeding of the dispute. An event of one proceeding can change the others too. */
  readonly progress: readonly Progress[];
};

/** Makes a row without forum and parties, because only a request for consultations names them. */
export const unknownDispute = ({ id, occurred, data }: DisputeEvent): Draft<Dispute> => ({
  dispute: data.dispute,
  forum: null,
  complainants: [],
  respondent: null,
  measures: [],
  requested: null,
  stage: 'consultations-requested',
  since: occurred,
  act: id,
  paused: false,
  pausedBy: null,
  pauses: 0,
  consultationsHeld: 0,
  panelBlocked: 0,
  outcome: 'open',
  solution: null,
  settledWith: [],
  adopted: null,
  implementation: null,
  implemented: false,
  periods: [],
  procedures: [],
  level: null,
  latest: null,
  progress: [],
});

/**
 * The copy shares all parts with the row, also the progress of the proceedings (see `changeProgress`).
 * An object literal makes every copy, so that all rows have the same hidden class and are fast to read.
 */
export const copyOfDispute = (row: Dispute): Draft<Dispute> =>
  castDraft<Dispute>({
    dispute: row.dispute,
    forum: row.forum,
    complainants: row.complainants,
    respondent: row.respondent,
    measures: row.measures,
    requested: row.requested,
    stage: row.stage,
    since: row.since,
    act: row.act,
    paused: row.paused,
    pausedBy: row.pausedBy,
    pauses: row.pauses,
    consultationsHeld: row.consultationsHeld,
    panelBlocked: row.panelBlocked,
    outcome: row.outcome,
    solution: row.solution,
    settledWith: row.settledWith,
    adopted: row.adopted,
    implementation: row.implementation,
    implemented: row.implemented,
    periods: row.periods,
    procedures: row.procedures,
    level: row.level,
    latest: row.latest,
    progress: row.progress,
  });

/**
 * If the log lacks the request for consultations, the id decides: a number of the WTO, such as `DS316`, means that
 * the dispute is before the WTO.
 */
export const isAtWto = ({ forum, dispute }: Pick<Dispute, 'forum' | 'dispute'>): boolean =>
  forum === null ? /^DS\d+$/.test(dispute) : forum === 'WTO';
