import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { Draft } from '../../../immer';
import type { Point } from '../../../time/point';
import type { CountryCode } from '../../../vocabulary/actors';
import type { DisputeId, EventId } from '../../../vocabulary/ids';
import type { Since } from '../../schedule/schedule';
import type { Appeal } from '../appeals';
import type { Pause } from '../pause';
import { original, type ProceedingKey, proceedingId, proceedingOf } from '../proceeding-id';
import type { AtStage, DisputeStage, Done } from '../stage';
import type { StatusLine } from '../status/status-line';

/** How a proceeding ended. */
export type Ending = {
  /**
   * How the proceeding ended. `lapsed`: the authority of its suspended panel ran out (DSU Art. 12.12).
   * `unadopted`: its report on compliance was neither adopted nor appealed in time (16.4).
   */
  readonly how: 'adopted' | 'complied' | 'lapsed' | 'settled' | 'unadopted' | 'withdrawn';
  /** When the proceeding ended. */
  readonly since: Since;
  /** The event that ended the proceeding. */
  readonly act: EventId;
};

/**
 * What the row of a dispute records about one of its proceedings. All proceedings of a dispute are in one row, so
 * that one event can change several of them.
 */
export type Progress = AtStage &
  ProceedingKey & {
    readonly proceeding: string;
    /** Whether a panel, an authorisation to suspend concessions, or arbitration on the period was requested. */
    readonly requested: boolean;
    /**
     * The party that began the proceeding; null if no act names the party. Either side can begin a compliance
     * proceeding (DSU Art. 21.5).
     */
    readonly askedBy: CountryCode | null;
    /** When the panel was first composed. */
    readonly composed: Since | null;
    /** Whether a report, an award or an appeal exists. The panel then cannot lapse. */
    readonly reported: boolean;
    /** Whether arbitration is requested and not refused. The panel then does not lapse. */
    readonly arbitrated: boolean;
    readonly panelReport: Done | null;
    readonly appellateReport: Done | null;
    /**
     * Whether the latest report, or its adoption, asks the respondent to bring a measure into
     * conformity; null if no act says so.
     */
    readonly toConform: boolean | null;
    /** Whether the latest report, or its adoption, finds that the respondent has complied; null if no act says so. */
    readonly complied: boolean | null;
    /** The appeals that were not withdrawn. */
    readonly appeals: readonly Appeal[];
    readonly paused: Pause | null;
    /** The latest pause, if it ended on its end date and no act has said since that the proceeding went on. */
    readonly pausedBefore: Pause | null;
    /** When the authority of a suspended panel lapses. */
    readonly lapsesOn: Point | null;
    /** When the proceeding ends without an adoption, unless its report is adopted or appealed before. */
    readonly unadoptedOn: Point | null;
    /** The amount of retaliation a year, as last requested, decided or authorised. */
    readonly level: RetaliationLevel | null;
    /** The status that the WTO prints for a compliance or retaliation proceeding. */
    readonly line: StatusLine | null;
    /**
     * The stage and the status line before the appeal. The proceeding returns to them if the appeal is
     * withdrawn.
     */
    readonly beforeAppeal: {
      readonly stage: DisputeStage;
      readonly line: StatusLine | null;
    } | null;
    /** When the last appeal against the panel's report was withdrawn. */
    readonly appealDropped: Since | null;
    /**
     * If this proceeding reopened the dispute, the date of the solution that had settled the dispute. Otherwise null.
     * The solution may have settled the dispute with only the complainant that began this proceeding.
     */
    readonly reopened: Since | null;
    readonly over: Ending | null;
    /**
     * The finding of compliance that ended the proceeding, and what holds again once that finding no longer binds. Null
     * if no finding ended the proceeding.
     */
    readonly beforeFinding: {
      /** The event with the finding. */
      readonly finding: EventId;
      readonly paused: Pause | null;
      readonly pausedBefore: Pause | null;
      /** The withdrawal of the request after the finding. */
      readonly withdrawn: Ending | null;
    } | null;
  };

/** The copy is shallow. */
const copyOfProgress = (of: Draft<Progress>): Draft<Progress> => ({
  recourse: of.recourse,
  round: of.round,
  proceeding: of.proceeding,
  stage: of.stage,
  since: of.since,
  act: of.act,
  requested: of.requested,
  askedBy: of.askedBy,
  composed: of.composed,
  reported: of.reported,
  arbitrated: of.arbitrated,
  panelReport: of.panelReport,
  appellateReport: of.appellateReport,
  toConform: of.toConform,
  complied: of.complied,
  appeals: of.appeals,
  paused: of.paused,
  pausedBefore: of.pausedBefore,
  lapsesOn: of.lapsesOn,
  unadoptedOn: of.unadoptedOn,
  level: of.level,
  line: of.line,
  beforeAppeal: of.beforeAppeal,
  appealDropped: of.appealDropped,
  reopened: of.reopened,
  over: of.over,
  beforeFinding: of.beforeFinding,
});

export const isToBeginAnew = ({ over }: Pick<Progress, 'over'>): boolean =>
  over?.how === 'lapsed' || over?.how === 'withdrawn';

/**
 * Whether the proceeding ended when the report of the panel was circulated. Only reports under other treaties than
 * the WTO's end a proceeding in this way, since they need no adoption.
 */
export const isOverByReport = ({
  over,
  panelReport,
}: Pick<Progress, 'over' | 'panelReport'>): boolean =>
  over?.how === 'adopted' && over.act === panelReport?.act;

/** Returns what is known about a proceeding; undefined if it has not begun. */
export const progressOf = <P extends Pick<Progress, 'proceeding'>>(
  progress: readonly P[],
  proceeding: string,
): P | undefined => progress.find((each) => each.proceeding === proceeding);

type WithProgress = { dispute: DisputeId; progress: Draft<Progress>[] };

/**
 * Changes the progress of the selected proceedings. Every selected progress is copied first, because copies of a
 * dispute share the progress of its proceedings.
 */
export const changeProgress = (
  draft: Pick<WithProgress, 'progress'>,
  isMeant: (progress: Draft<Progress>) => boolean,
  change: (progress: Draft<Progress>) => void,
): void => {
  draft.progress = draft.progress.map((each) => {
    if (!isMeant(each)) return each;
    const own = copyOfProgress(each);
    change(own);
    return own;
  });
};

export const ownProgress = (
  draft: Pick<WithProgress, 'progress'>,
  proceeding: string,
): Draft<Progress> | undefined => {
  const known = progressOf(draft.progress, proceeding);
  if (known === undefined) return undefined;
  const own = copyOfProgress(known);
  draft.progress = draft.progress.map((each) => (each === known ? own : each));
  return own;
};

/**
 * Returns the progress of the proceeding to which an event belongs, and begins the proceeding if it is new. The
 * progress is put into the draft as a copy, so that the caller can change it.
 */
export const progressIn = (draft: WithProgress, event: DisputeEvent): Draft<Progress> => {
  const key = proceedingOf(event) ?? original;
  const proceeding = proceedingId(draft.dispute, key);
  const known = ownProgress(draft, proceeding);
  if (known !== undefined) return known;
  const begun: Draft<Progress> = {
    recourse: key.recourse,
    round: key.round,
    proceeding,
    stage: 'consultations-requested',
    since: event.occurred,
    act: event.id,
    requested: false,
    askedBy: null,
    composed: null,
    reported: false,
    arbitrated: false,
    panelReport: null,
    appellateReport: null,
    toConform: null,
    complied: null,
    appeals: [],
    paused: null,
    pausedBefore: null,
    lapsesOn: null,
    unadoptedOn: null,
    level: null,
    line: null,
    beforeAppeal: null,
    appealDropped: null,
    reopened: null,
    over: null,
    beforeFinding: null,
  };
  draft.progress = [...draft.progress, begun];
  return begun;
};
