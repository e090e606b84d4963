import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../events/disputes/level';
import type { Draft } from '../../immer';
import type { Handler } from '../../temporal/table/table';
import { table } from '../schedule/policy-table';
import { begunProceeding, doneBy, hasLapsedBy, type Proceeding } from './proceeding/proceeding';
import { type ProceedingKey, proceedingId, proceedingOf } from './proceeding-id';
import { refuseAtProceeding } from './rules/proceeding-rules';
import { type DisputeStage, moveOn, putAt } from './stage';

type Change<E> = (draft: Draft<Proceeding>, event: E) => void;

const row = (event: DisputeEvent): readonly string[] => {
  const key = proceedingOf(event);
  return key === null ? [] : [proceedingId(event.data.dispute, key)];
};

const original: ProceedingKey = { recourse: 'original', round: 1 };

/** A step of a proceeding. Any step can begin the row, since a log may start late. */
const step = <E extends DisputeEvent>(change: Change<E>): Handler<Proceeding, E> => ({
  row,
  begin: (event) => {
    // The row was named by the event's proceeding, so there is one.
    const draft = begunProceeding(event, proceedingOf(event) ?? original);
    change(draft, event);
    return draft;
  },
  evolve: change,
  refuse: refuseAtProceeding,
});

const nothing: Change<DisputeEvent> = () => {};

/** Leave to retaliate, or what is asked for, keeps the level that was last named. */
const takeLevel = (draft: Draft<Proceeding>, level: RetaliationLevel | undefined): void => {
  if (level !== undefined) draft.level = level;
};

/**
 * The proceedings of disputes, one row each: `DS316/original/1`, `DS316/compliance/2`. What a
 * solution, a withdrawal or a lapse does to them, and their pauses, are in the row of the dispute.
 */
export const proceedings = table<Proceeding>()(
  {
    ConsultationsRequested: step(nothing),
    ConsultationsAccepted: step(nothing),
    ConsultationsHeld: step(nothing),
    InterestNotified: step(nothing),
    InterestAnswered: step(nothing),
    PanelRequested: step((draft, event) => {
      if (hasLapsedBy(draft, event)) dropRequest(draft, event);
      draft.requested ??= doneBy(event);
      if (draft.stage === 'panel-requested') putAt(draft, 'panel-requested', event);
      else moveOn(draft, 'panel-requested', event);
    }),
    PanelRequestBlocked: step((draft) => {
      draft.blocked += 1;
    }),
    PanelEstablished: step((draft, event) => {
      draft.established ??= doneBy(event);
      if (draft.recourse !== 'retaliation') moveOn(draft, 'panel-established', event);
    }),
    AppointmentRequested: step(nothing),
    PanelComposed: step((draft, event) => {
      draft.composed ??= doneBy(event);
      moveOn(draft, 'panel-composed', event);
    }),
    ReportCirculated: step((draft, event) => {
      const { report, toConform, level } = event.data;
      draft.circulated[report] ??= doneBy(event);
      if (toConform !== undefined) draft.toConform = toConform;
      takeLevel(draft, level);
      draft.suspended = null;
      moveOn(draft, circulatedStage[report], event);
    }),
    AppealNotified: step((draft, event) => {
      draft.suspended = null;
      draft.appealed ??= { ...doneBy(event), to: event.data.to ?? 'appellate-body' };
      moveOn(draft, 'under-appeal', event);
    }),
    ReportAdopted: step((draft, event) => {
      for (const report of event.data.reports) draft.adopted[report] ??= doneBy(event);
      if (event.data.toConform !== undefined) draft.toConform = event.data.toConform;
      moveOn(draft, 'report-adopted', event);
    }),
    PeriodSet: step((draft, event) => {
      if (event.data.for === 'adoption') draft.adoptBy = event.data.until;
      else putAt(draft, 'period-set', event);
    }),
    ArbitrationRequested: step((draft, event) => {
      draft.arbitration ??= doneBy(event);
      if (draft.recourse === 'retaliation') moveOn(draft, 'arbitration-requested', event);
      else arbitrate(draft, event, 'arbitration-requested');
    }),
    ArbitrationRefused: step((draft, event) => arbitrate(draft, event, 'arbitration-refused')),
    RetaliationRequested: step((draft, event) => {
      draft.requested ??= doneBy(event);
      takeLevel(draft, event.data.level);
      moveOn(draft, 'authorisation-requested', event);
    }),
    RetaliationAuthorised: step((draft, event) => {
      draft.authorised ??= doneBy(event);
      takeLevel(draft, event.data.level);
      moveOn(draft, 'authorised', event);
    }),
    ProceedingPaused: step((draft, event) => {
      const isHearing = draft.composed !== null && draft.circulated.panel === null;
      if (isHearing && draft.appealed === null) draft.suspended ??= doneBy(event);
    }),
    ProceedingResumed: step((draft) => {
      draft.suspended = null;
    }),
    RequestWithdrawn: step((draft, event) => {
      const { request } = event.data;
      if (request === 'appeal') dropAppeal(draft, event);
      else if (request !== 'joining') dropRequest(draft, event);
    }),
  },
  { key: (id) => id.slice(0, id.indexOf('/')) },
);

const circulatedStage: Readonly<Record<'panel' | 'appellate' | 'award', DisputeStage>> = {
  panel: 'report-circulated',
  appellate: 'appeal-decided',
  award: 'award-issued',
};

const arbitrate = (
  draft: Draft<Proceeding>,
  event: DisputeEvent,
  stage: 'arbitration-requested' | 'arbitration-refused',
): void => {
  if (draft.adopted.panel === null && draft.adopted.appellate === null) putAt(draft, stage, event);
};

const dropAppeal = (draft: Draft<Proceeding>, event: DisputeEvent): void => {
  draft.appealed = null;
  if (draft.stage === 'under-appeal') putAt(draft, 'report-circulated', event);
};

/** A request that is withdrawn takes the proceeding back to where it was before it. */
const dropRequest = (draft: Draft<Proceeding>, event: DisputeEvent): void => {
  draft.requested = null;
  draft.blocked = 0;
  draft.established = null;
  draft.composed = null;
  draft.suspended = null;
  draft.arbitration = null;
  putAt(draft, 'consultations-requested', event);
};
