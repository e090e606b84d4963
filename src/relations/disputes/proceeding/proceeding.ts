import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { Draft } from '../../../immer';
import type { Point } from '../../../time/point';
import type { DisputeId } from '../../../vocabulary/ids';
import { daysOf, yearAndDayAfter } from '../days';
import type { Done } from '../dispute/dispute';
import type { ProceedingKey } from '../proceeding-id';
import type { AtStage } from '../stage';

/** One proceeding of a dispute: the original one, or a recourse that followed it. */
export type Proceeding = AtStage &
  ProceedingKey & {
    readonly dispute: DisputeId;
    /** Whether the log begins in the middle of it, so that earlier steps may be missing. */
    readonly startsLate: boolean;
    /** The request for the panel, for leave to retaliate, or for arbitration. */
    readonly requested: Done | null;
    /** How often the other side has blocked a panel since it was requested. */
    readonly blocked: number;
    readonly established: Done | null;
    /** The first composition; later ones replace a member. */
    readonly composed: Done | null;
    /** The pause of its composed panel, while it lasts. */
    readonly suspended: Done | null;
    /** The objection to retaliation, or the request for arbitration. */
    readonly arbitration: Done | null;
    /** The first appeal, and to whom. */
    readonly appealed: (Done & { readonly to: 'appellate-body' | 'arbitrators' }) | null;
    /** The reports, and the award, that came. */
    readonly circulated: {
      readonly panel: Done | null;
      readonly appellate: Done | null;
      readonly award: Done | null;
    };
    /** The reports that were adopted. */
    readonly adopted: { readonly panel: Done | null; readonly appellate: Done | null };
    /** Whether they ask the respondent to bring a measure into conformity; null: no act says. */
    readonly toConform: boolean | null;
    /** Until when the report may be adopted, where the parties have more time than the DSU gives. */
    readonly adoptBy: Point | null;
    readonly authorised: Done | null;
    /** How much may be retaliated a year, as last requested, decided or authorised. */
    readonly level: RetaliationLevel | null;
  };

/** Steps with which a proceeding begins as it should. */
const beginnings: ReadonlySet<DisputeEvent['type']> = new Set([
  'ConsultationsRequested',
  'PanelRequested',
  'RetaliationRequested',
  'ArbitrationRequested',
  'PeriodSet',
]);

/** Whether a step begins its proceeding as it should. */
const isBeginning = ({ type }: DisputeEvent, { recourse }: ProceedingKey): boolean =>
  recourse === 'original' ? type === 'ConsultationsRequested' : beginnings.has(type);

/** A proceeding of which no more is known than that a step was taken in it. */
export const begunProceeding = (event: DisputeEvent, key: ProceedingKey): Draft<Proceeding> => ({
  ...key,
  dispute: event.data.dispute,
  startsLate: !isBeginning(event, key),
  stage: 'consultations-requested',
  since: event.occurred,
  act: event.id,
  requested: null,
  blocked: 0,
  established: null,
  composed: null,
  suspended: null,
  arbitration: null,
  appealed: null,
  circulated: { panel: null, appellate: null, award: null },
  adopted: { panel: null, appellate: null },
  toConform: null,
  adoptBy: null,
  authorised: null,
  level: null,
});

/** An act, and when it happened. */
export const doneBy = ({ id, occurred }: Pick<DisputeEvent, 'id' | 'occurred'>): Done => ({
  act: id,
  since: occurred,
});

/** Whether its panel has lapsed by the time of an event (DSU Art. 12.12). */
export const hasLapsedBy = (
  { suspended }: Pick<Proceeding, 'suspended'>,
  { occurred }: Pick<DisputeEvent, 'occurred'>,
): boolean => {
  const lapse = suspended && yearAndDayAfter(suspended.since);
  const [end, days] = [lapse && daysOf(lapse), daysOf(occurred)];
  return end !== null && days !== null && days.first >= end.first;
};

/** Whether a proceeding has come to its end by adoption, or by an award that needs none. */
export const isCompleted = ({
  adopted,
  circulated,
}: Pick<Proceeding, 'adopted' | 'circulated'>): boolean =>
  adopted.panel !== null || adopted.appellate !== null || circulated.award !== null;
