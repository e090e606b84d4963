import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import { castDraft, type Draft } from '../../../immer';
import type { Point } from '../../../time/point';
import type { CountryCode } from '../../../vocabulary/actors';
import type { DisputeId } from '../../../vocabulary/ids';
import type { Appeal } from '../appeals';
import { daysOf } from '../days';
import { isAtWto } from '../dispute/dispute';
import { lapseOf, type Pause } from '../pause';
import type { ProceedingKey } from '../proceeding-id';
import type { AtStage, Done } from '../stage';

/** One proceeding of a dispute: the original one, or a recourse that followed it. */
export type Proceeding = AtStage &
  ProceedingKey & {
    /** The dispute. */
    readonly dispute: DisputeId;
    /** Whether the proceeding is before the WTO, according to its own events. */
    readonly atWto: boolean;
    /** Whether the log begins in the middle of the proceeding, so that earlier steps may be missing. */
    readonly startsLate: boolean;
    /** The first request for a panel or, in a proceeding on retaliation, for authorisation to suspend concessions. */
    readonly requested: Done | null;
    /** The countries that requested a panel. Several complainants can each ask for a panel of their own. */
    readonly requesters: readonly CountryCode[];
    /** How many panels were established. */
    readonly panels: number;
    /** How many times the other side has blocked the requested panel. */
    readonly blocked: number;
    /** The establishment of the panel. */
    readonly established: Done | null;
    /** When the panel was first composed. Later compositions replace a member. */
    readonly composed: Done | null;
    /**
     * The latest pause; null if there is none or if a later act has ended the pause. A pause with
     * an end date stays in this row after that date.
     */
    readonly halted: Pause | null;
    /** The objection to retaliation, or the request for arbitration. */
    readonly arbitration: Done | null;
    /** The refusal of the requested arbitration; null if nobody refused it, or if arbitration was requested again. */
    readonly refused: Done | null;
    /** The first appeal, whether or not it was withdrawn later. */
    readonly appealed: Done | null;
    /** The appeals that were not withdrawn, in the order in which they were made. */
    readonly appeals: readonly Appeal[];
    /** The members that asked to join the consultations of the proceeding. */
    readonly joining: readonly CountryCode[];
    /** The circulated reports and the award. */
    readonly circulated: {
      /** The report of the panel. */
      readonly panel: Done | null;
      /** The report of the Appellate Body. */
      readonly appellate: Done | null;
      /** The award of the arbitrators. */
      readonly award: Done | null;
    };
    /** The reports that were adopted. */
    readonly adopted: {
      /** The report of the panel. */
      readonly panel: Done | null;
      /** The report of the Appellate Body. */
      readonly appellate: Done | null;
    };
    /** Whether the reports ask the respondent to bring a measure into conformity; null if no act says so. */
    readonly toConform: boolean | null;
    /** Whether a report on compliance finds that the respondent has complied; null if no act says so. */
    readonly complied: boolean | null;
    /** The day by which the report can still be adopted, if the parties have more time than the DSU gives. */
    readonly adoptBy: Point | null;
    /** The authorisation to suspend concessions. */
    readonly authorised: Done | null;
    /**
     * The amount of retaliation a year, as last requested, decided or authorised. In an original proceeding, it is
     * the amount that an award under DSU Art. 25 names, although that award authorises nothing.
     */
    readonly level: RetaliationLevel | null;
  };

/** The steps with which a proceeding after the original one normally begins. */
const beginnings: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'PanelRequested',
  'RetaliationRequested',
  'ArbitrationRequested',
  'PeriodSet',
]);

const isBeginning = ({ type }: DisputeEvent, { recourse }: ProceedingKey): boolean =>
  recourse === 'original' ? type === 'ConsultationsRequested' : beginnings.has(type);

export const forumIn = (event: DisputeEvent): string | null =>
  event.type === 'ConsultationsRequested' ? event.data.forum : null;

export const begunProceeding = (event: DisputeEvent, key: ProceedingKey): Draft<Proceeding> => ({
  recourse: key.recourse,
  round: key.round,
  dispute: event.data.dispute,
  atWto: isAtWto({ forum: forumIn(event), dispute: event.data.dispute }),
  startsLate: !isBeginning(event, key),
  stage: 'consultations-requested',
  since: event.occurred,
  act: event.id,
  requested: null,
  requesters: [],
  panels: 0,
  blocked: 0,
  established: null,
  composed: null,
  halted: null,
  arbitration: null,
  refused: null,
  appealed: null,
  appeals: [],
  joining: [],
  circulated: { panel: null, appellate: null, award: null },
  adopted: { panel: null, appellate: null },
  toConform: null,
  complied: null,
  adoptBy: null,
  authorised: null,
  level: null,
});

/** The copy shares the objects in its fields with the row. */
export const copyOfProceeding = (row: Proceeding): Draft<Proceeding> =>
  castDraft<Proceeding>({
    recourse: row.recourse,
    round: row.round,
    dispute: row.dispute,
    atWto: row.atWto,
    startsLate: row.startsLate,
    stage: row.stage,
    since: row.since,
    act: row.act,
    requested: row.requested,
    requesters: row.requesters,
    panels: row.panels,
    blocked: row.blocked,
    established: row.established,
    composed: row.composed,
    halted: row.halted,
    arbitration: row.arbitration,
    refused: row.refused,
    appealed: row.appealed,
    appeals: row.appeals,
    joining: row.joining,
    circulated: row.circulated,
    adopted: row.adopted,
    toConform: row.toConform,
    complied: row.complied,
    adoptBy: row.adoptBy,
    authorised: row.authorised,
    level: row.level,
  });

/**
 * Whether the panel has lapsed by the date of a step. A panel lapses once it has been both composed and halted for
 * more than twelve months (DSU Art. 12.12).
 */
export const hasLapsedBy = (
  row: Proceeding,
  { occurred }: Pick<DisputeEvent, 'occurred'>,
  offsetMs: number,
): boolean => {
  const { atWto, composed, halted, circulated, appealed } = row;
  if (!atWto || composed === null || halted === null) return false;
  if (circulated.panel !== null || appealed !== null || isArbitrationAsked(row)) return false;
  const on = daysOf(occurred, offsetMs);
  const lapse = lapseOf(composed.since, halted, offsetMs);
  const days = lapse && daysOf(lapse, offsetMs);
  return on !== null && days !== null && on.first >= days.first;
};

/**
 * Whether more complainants requested a panel than panels were established. A complainant may then still be waiting
 * for a panel of its own, unless one panel serves several complainants. In DS58, for example, the DSB established one
 * panel for three complainants and later another for India.
 */
export const awaitsPanel = ({
  recourse,
  requesters,
  panels,
}: Pick<Proceeding, 'recourse' | 'requesters' | 'panels'>): boolean =>
  recourse === 'original' && requesters.length > panels;

/**
 * Whether the proceeding has no panel yet. At the WTO, a proceeding has a panel once the Dispute Settlement Body has
 * established it. Under other treaties, a request for a panel is enough.
 */
export const isWithoutPanel = ({
  atWto,
  established,
  requested,
}: Pick<Proceeding, 'atWto' | 'established' | 'requested'>): boolean =>
  established === null && (atWto || requested === null);

/**
 * Whether arbitration was requested and can go on. At the WTO, it cannot go on if one side refuses, since arbitration
 * instead of a panel needs the consent of both sides (DSU Art. 25.2). Under other treaties, a refusal does not stop it.
 */
export const isArbitrationAsked = ({
  arbitration,
  refused,
  atWto,
}: Pick<Proceeding, 'arbitration' | 'refused' | 'atWto'>): boolean =>
  arbitration !== null && !(atWto && refused !== null);

/** Whether arbitrators hear an appeal, or hear the dispute instead of a panel (DSU Art. 25). */
export const hasArbitrators = (row: Proceeding): boolean =>
  isArbitrationAsked(row) || row.appeals.some(({ to }) => to === 'arbitrators');

/**
 * Whether the respondent objected to the level of retaliation, so that an arbitrator decides on the level. In a
 * proceeding on retaliation, `PanelEstablished` refers the level to arbitration, which shows that somebody objected.
 */
export const isObjectedTo = ({
  arbitration,
  established,
}: Pick<Proceeding, 'arbitration' | 'established'>): boolean =>
  arbitration !== null || established !== null;

/** Whether a report is adopted, or an award is given, which needs no adoption. */
export const isCompleted = ({
  adopted,
  circulated,
}: Pick<Proceeding, 'adopted' | 'circulated'>): boolean =>
  adopted.panel !== null || adopted.appellate !== null || circulated.award !== null;
