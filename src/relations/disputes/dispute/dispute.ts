import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { ImplementationExtent, PeriodHow } from '../../../events/disputes/implementation';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { ProceduresAbout } from '../../../events/disputes/understandings';
import type { Draft } from '../../../immer';
import type { Point } from '../../../time/point';
import type { CountryCode } from '../../../vocabulary/actors';
import type { DisputeId, EventId, MeasureId } from '../../../vocabulary/ids';
import type { Since } from '../../schedule/schedule';
import type { AtStage, Done } from '../stage';
import type { StatusLine } from '../status/status-line';
import type { Progress } from './progress';

/** The reports that were adopted, or the award that needs no adoption. */
export type Adoption = Done & {
  /** Whether they ask the respondent to bring a measure into conformity; null: no act says. */
  readonly toConform: boolean | null;
};

/** The reasonable period of time to implement (DSU Art. 21.3). */
export type ImplementationPeriod = Done & {
  readonly until: Point;
  readonly how: PeriodHow;
  /** Whether it has run out. */
  readonly expired: boolean;
  /** Whether it runs: a solution or a withdrawal ends it. */
  readonly running: boolean;
};

/** How far the respondent says that it has implemented. */
export type Implementation = Done & { readonly extent: ImplementationExtent };

/** What the parties agreed on procedure. */
export type ProceduresAgreement = Done & { readonly about: ProceduresAbout };

/** One dispute. Its stage, and whether it is paused, are those of the original proceeding. */
export type Dispute = AtStage & {
  readonly dispute: DisputeId;
  /** `WTO`, or the treaty whose procedure is used; null where the log does not hold the request. */
  readonly forum: string | null;
  /** Who complains, without those that have withdrawn; none where the log does not hold the request. */
  readonly complainants: readonly CountryCode[];
  readonly respondent: CountryCode | null;
  /** The measures that it attacks. */
  readonly measures: readonly MeasureId[];
  /** The first request for consultations. */
  readonly requested: Done | null;
  /** Whether the complainant has halted its own proceeding; the complaint stands. */
  readonly paused: boolean;
  /** The event that halted it, while it is paused. */
  readonly pausedBy: EventId | null;
  /** How often it was halted. */
  readonly pauses: number;
  readonly consultationsHeld: number;
  /** How often the respondent has blocked a panel. */
  readonly panelBlocked: number;
  /** How it stands: `settled` by a solution until a compliance panel reopens it; `withdrawn` for good. */
  readonly outcome: 'open' | 'settled' | 'withdrawn';
  /** When the solution was notified that settles it. */
  readonly solution: Since | null;
  readonly adopted: Adoption | null;
  /** What the respondent last reported on implementation. */
  readonly implementation: Implementation | null;
  /** Whether it ever reported more than an intention. */
  readonly implemented: boolean;
  readonly period: ImplementationPeriod | null;
  /** The latest agreement on each procedure. */
  readonly procedures: readonly ProceduresAgreement[];
  /** The level of retaliation that is authorised; of several authorisations, that of the latest. */
  readonly level: RetaliationLevel | null;
  /** The latest act that sets a status, not counting live compliance and retaliation proceedings. */
  readonly latest: StatusLine | null;
  /** For each proceeding, what an event of another proceeding, or of the whole dispute, can change. */
  readonly progress: readonly Progress[];
};

/** A dispute of which the log has one step and not the request. */
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
  adopted: null,
  implementation: null,
  implemented: false,
  period: null,
  procedures: [],
  level: null,
  latest: null,
  progress: [],
});

/**
 * Whether the WTO settles a dispute: by its request, or by the WTO's own number where the log does
 * not hold the request.
 */
export const isAtWto = ({ forum, dispute }: Pick<Dispute, 'forum' | 'dispute'>): boolean =>
  forum === null ? /^DS\d+$/.test(dispute) : forum === 'WTO';
