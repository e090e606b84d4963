import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { RequestWithdrawn } from '../../events/disputes/withdrawals';
import type { Draft } from '../../immer';
import { remakes } from '../../temporal/table/remake';
import type { Handler } from '../../temporal/table/table';
import { table } from '../schedule/policy-table';
import { appealOf, appealsAfter } from './appeals';
import { isAtWto } from './dispute/dispute';
import { findingsAfter } from './findings';
import { levelGranted } from './levels';
import { pauseAfter } from './pause';
import {
  begunProceeding,
  copyOfProceeding,
  forumIn,
  hasLapsedBy,
  isCompleted,
  isObjectedTo,
  type Proceeding,
} from './proceeding/proceeding';
import { original, proceedingId, proceedingOf } from './proceeding-id';
import { actingCountry } from './role';
import { refuseAtProceeding } from './rules/proceeding-rules';
import { type DisputeStage, doneBy, moveOn, putAt, putBeforePanel } from './stage';

type Change<E> = (draft: Draft<Proceeding>, event: E, offsetMs: number) => void;

const row = (event: DisputeEvent): readonly string[] => {
  const key = proceedingOf(event);
  return key === null ? [] : [proceedingId(event.data.dispute, key)];
};

/** Any step can begin the row, since a log may lack the earlier steps. */
const step = <E extends DisputeEvent>(change: Change<E>): Handler<Proceeding, E> => ({
  row,
  begin: (event, _, offsetMs) => {
    // `original` is never used here, because `row` returns no row for an event outside a proceeding.
    const draft = begunProceeding(event, proceedingOf(event) ?? original);
    change(draft, event, offsetMs);
    return draft;
  },
  evolve: remakes((before: Proceeding, event: E, _: string, offsetMs: number) => {
    const draft = copyOfProceeding(before);
    change(draft, event, offsetMs);
    return draft;
  }),
  refuse: refuseAtProceeding,
});

const passing: Handler<Proceeding, DisputeEvent> = {
  ...step(() => {}),
  evolve: remakes((row: Proceeding) => row),
};

/**
 * The table of the proceedings of disputes, with ids such as `DS316/original/1` and `DS316/compliance/2`. Some
 * changes are kept only in the table of disputes: solutions, withdrawn complaints and all changes on a date that was
 * set before, such as the lapse of a panel.
 */
export const proceedings = table<Proceeding>()(
  {
    ConsultationsRequested: step((draft, event, offsetMs) => {
      draft.atWto = isAtWto({ forum: forumIn(event), dispute: draft.dispute });
      if (hasLapsedBy(draft, event, offsetMs)) dropRequest(draft, event);
    }),
    ConsultationsAccepted: passing,
    ConsultationsHeld: passing,
    InterestNotified: step((draft, { data }) => {
      if (data.in === 'consultations') draft.joining = [...draft.joining, ...data.members];
    }),
    InterestAnswered: passing,
    PanelRequested: step((draft, event, offsetMs) => {
      if (hasLapsedBy(draft, event, offsetMs)) dropRequest(draft, event);
      draft.requested ??= doneBy(event);
      const country = actingCountry(event.by);
      if (country !== null && !draft.requesters.includes(country))
        draft.requesters = [...draft.requesters, country];
      if (isBeforePanel(draft)) putAt(draft, 'panel-requested', event);
      else moveOn(draft, 'panel-requested', event);
    }),
    PanelRequestBlocked: step((draft) => {
      draft.blocked += 1;
    }),
    PanelEstablished: step((draft, event) => {
      draft.established ??= doneBy(event);
      draft.panels += 1;
      if (draft.recourse !== 'retaliation') moveOn(draft, 'panel-established', event);
    }),
    AppointmentRequested: passing,
    PanelComposed: step((draft, event) => {
      draft.composed ??= doneBy(event);
      moveOn(draft, 'panel-composed', event);
    }),
    ReportCirculated: step((draft, event) => {
      const { report, level } = event.data;
      if (!isCompleted(draft))
        Object.assign(draft, findingsAfter(draft, event, draft.circulated.panel));
      // An award that names no level leaves the level unknown.
      if (report === 'award' && draft.circulated.award === null) draft.level = level ?? null;
      if (draft.circulated[report] === null)
        draft.circulated = { ...draft.circulated, [report]: doneBy(event) };
      draft.halted = null;
      moveOn(draft, circulatedStage[report], event);
    }),
    AppealNotified: step((draft, event) => {
      draft.halted = null;
      draft.appealed ??= doneBy(event);
      draft.appeals = [...draft.appeals, appealOf(event)];
      moveOn(draft, 'under-appeal', event);
    }),
    ReportAdopted: step((draft, event) => {
      for (const report of event.data.reports)
        if (draft.adopted[report] === null)
          draft.adopted = { ...draft.adopted, [report]: doneBy(event) };
      const { toConform, complied } = event.data;
      if (toConform !== undefined) draft.toConform = toConform;
      if (complied !== undefined) draft.complied = complied;
      moveOn(draft, 'report-adopted', event);
    }),
    PeriodSet: step((draft, event) => {
      if (event.data.for === 'adoption') draft.adoptBy = event.data.until;
      else putAt(draft, 'period-set', event);
    }),
    ArbitrationRequested: step((draft, event) => {
      draft.arbitration ??= doneBy(event);
      draft.refused = null;
      if (draft.recourse === 'retaliation') moveOn(draft, 'arbitration-requested', event);
      else arbitrate(draft, event, 'arbitration-requested');
    }),
    ArbitrationRefused: step((draft, event) => {
      if (draft.recourse === 'retaliation' || draft.recourse === 'period') return;
      draft.refused = doneBy(event);
      arbitrate(draft, event, 'arbitration-refused');
    }),
    RetaliationRequested: step((draft, event) => {
      draft.requested ??= doneBy(event);
      if (moveOn(draft, 'authorisation-requested', event)) draft.level = event.data.level ?? null;
    }),
    RetaliationAuthorised: step((draft, event) => {
      draft.authorised ??= doneBy(event);
      const isOpen = isObjectedTo(draft) && draft.circulated.award === null;
      if (moveOn(draft, 'authorised', event))
        draft.level = levelGranted(event.data.level, isOpen ? null : draft.level);
    }),
    ProceedingPaused: step((draft, event, offsetMs) => {
      draft.halted = pauseAfter(draft.halted, event, offsetMs);
    }),
    ProceedingResumed: step((draft) => {
      draft.halted = null;
    }),
    RequestWithdrawn: step((draft, event) => {
      const { request } = event.data;
      if (request === 'appeal') dropAppeal(draft, event);
      else if (request === 'panel') dropPanelRequest(draft, event);
      else if (request === 'retaliation' && draft.authorised === null) dropRequest(draft, event);
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
  if (draft.recourse === 'period') putAt(draft, stage, event);
  else if (!isCompleted(draft)) putBeforePanel(draft, stage, event);
};

const dropAppeal = (draft: Draft<Proceeding>, event: RequestWithdrawn): void => {
  draft.appeals = appealsAfter(draft.appeals, event);
  if (draft.appeals.length > 0 || draft.stage !== 'under-appeal') return;
  putAt(draft, stageWithoutAppeal(draft), event);
};

/**
 * Returns the stage to which the proceeding goes back when its last appeal is withdrawn. An appeal to arbitrators can
 * be notified before the panel reports, so this stage can be earlier than `report-circulated`.
 */
const stageWithoutAppeal = ({
  circulated,
  composed,
  established,
  requested,
}: Draft<Proceeding>): DisputeStage => {
  if (circulated.panel !== null) return 'report-circulated';
  if (composed !== null) return 'panel-composed';
  if (established !== null) return 'panel-established';
  return requested === null ? 'consultations-requested' : 'panel-requested';
};

const isBeforePanel = ({ stage }: Draft<Proceeding>): boolean =>
  stage === 'panel-requested' || stage === 'arbitration-refused';

/**
 * Withdraws the request for a panel. If the parties have asked for arbitration in the meantime, the arbitration goes
 * on.
 */
const dropPanelRequest = (draft: Draft<Proceeding>, event: RequestWithdrawn): void => {
  if (draft.stage === 'arbitration-requested')
    Object.assign(draft, { requested: null, requesters: [], blocked: 0 });
  else if (draft.requested !== null && isBeforePanel(draft)) dropRequest(draft, event);
};

const dropRequest = (draft: Draft<Proceeding>, event: DisputeEvent): void => {
  draft.requested = null;
  draft.requesters = [];
  draft.panels = 0;
  draft.blocked = 0;
  draft.established = null;
  draft.composed = null;
  draft.halted = null;
  draft.arbitration = null;
  draft.refused = null;
  draft.level = null;
  putAt(draft, 'consultations-requested', event);
};
