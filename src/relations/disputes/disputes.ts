import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { Draft } from '../../immer';
import { remakes } from '../../temporal/table/remake';
import type { Handler } from '../../temporal/table/table';
import { table } from '../schedule/policy-table';
import { appeal, decideAppeal, dropAppeal } from './dispute/appeal-steps';
import { askForArbitration, refuseArbitration } from './dispute/arbitration-steps';
import type { Change } from './dispute/change';
import { copyOfDispute, type Dispute, unknownDispute } from './dispute/dispute';
import { settle, withdraw } from './dispute/endings';
import { adopt, implement } from './dispute/outcomes';
import * as panel from './dispute/panel-steps';
import { lapses, pause, pauseEnds, resume } from './dispute/pauses';
import { expiry, setPeriod } from './dispute/periods';
import { progressIn } from './dispute/progress';
import * as retaliation from './dispute/retaliation-steps';
import { prolongTimeToAdopt, unadopted } from './dispute/unadopted';
import { findingsAfter } from './findings';
import {
  hasEnded,
  isClosedTo,
  missingRequest,
  refuseAtDispute,
  refuseFirstStep,
} from './rules/dispute-rules';

const row = ({ data }: DisputeEvent): string => data.dispute;

/** Any step can begin the row, since a log may lack the earlier steps. */
const step = <E extends DisputeEvent>(change: Change<E>): Handler<Dispute, E> => {
  const take = (draft: Draft<Dispute>, event: E, offsetMs: number): Draft<Dispute> => {
    const progress = progressIn(draft, event);
    if (!hasEnded(draft, progress, event)) change(draft, progress, event, offsetMs);
    return draft;
  };
  return {
    row,
    begin: (event, _, offsetMs) => take(unknownDispute(event), event, offsetMs),
    evolve: remakes((dispute: Dispute, event: E, _: string, offsetMs: number) =>
      isClosedTo(dispute, event) ? dispute : take(copyOfDispute(dispute), event, offsetMs),
    ),
    refuseBegin: refuseFirstStep,
    refuse: refuseAtDispute,
    missing: missingRequest,
  };
};

const nothing: Change = () => {};

/**
 * The table of disputes, before the WTO or under a treaty. One row takes the steps of all proceedings of a
 * dispute, so that a solution or a withdrawal can end every proceeding.
 */
export const disputes = table<Dispute>()(
  {
    ConsultationsRequested: step(panel.consult),
    ConsultationsAccepted: step(nothing),
    ConsultationsHeld: step((draft, { recourse }) => {
      if (recourse === 'original') draft.consultationsHeld += 1;
    }),
    InterestNotified: step(nothing),
    InterestAnswered: step(nothing),
    PanelRequested: step(panel.askForPanel),
    PanelRequestBlocked: step((draft, { recourse }) => {
      if (recourse === 'original') draft.panelBlocked += 1;
    }),
    PanelEstablished: step((draft, progress, event, offsetMs) => {
      // In a retaliation proceeding, this event refers the level of retaliation to arbitration.
      const isReferral = progress.recourse === 'retaliation';
      (isReferral ? retaliation.referLevel : panel.establish)(draft, progress, event, offsetMs);
    }),
    AppointmentRequested: step(nothing),
    PanelComposed: step(panel.compose),
    ReportCirculated: step((draft, progress, event, offsetMs) => {
      const { report } = event.data;
      Object.assign(progress, findingsAfter(progress, event, progress.panelReport));
      if (report === 'panel') panel.circulate(draft, progress, event, offsetMs);
      else if (report === 'appellate') decideAppeal(draft, progress, event, offsetMs);
      else if (progress.recourse === 'retaliation')
        retaliation.decideLevel(draft, progress, event, offsetMs);
      else adopt(draft, progress, event, offsetMs);
    }),
    AppealNotified: step(appeal),
    ReportAdopted: step(adopt),
    PeriodSet: step((draft, progress, event, offsetMs) => {
      const isToAdopt = event.data.for === 'adoption';
      (isToAdopt ? prolongTimeToAdopt : setPeriod)(draft, progress, event, offsetMs);
    }),
    ImplementationReported: step(implement),
    ArbitrationRequested: step(askForArbitration),
    ArbitrationRefused: step(refuseArbitration),
    RetaliationRequested: step(retaliation.requestAuthorisation),
    RetaliationAuthorised: step(retaliation.authorise),
    ProceedingPaused: step(pause),
    ProceedingResumed: step(resume),
    ProceduresAgreed: step((draft, _, { id, occurred, data }) => {
      const others = draft.procedures.filter(({ about }) => about !== data.about);
      draft.procedures = [...others, { about: data.about, act: id, since: occurred }];
    }),
    SolutionNotified: step(settle),
    RequestWithdrawn: step((draft, progress, event, offsetMs) => {
      const { request } = event.data;
      if (request === 'appeal') dropAppeal(draft, progress, event, offsetMs);
      else if (request === 'panel') panel.dropPanelRequest(draft, progress, event, offsetMs);
      else if (request === 'retaliation') retaliation.dropRequest(draft, progress, event, offsetMs);
    }),
    ComplaintWithdrawn: step(withdraw),
  },
  {
    due: (dispute, offsetMs) =>
      isAwaiting(dispute)
        ? [
            ...lapses(dispute),
            ...pauseEnds(offsetMs, dispute),
            ...expiry(dispute),
            ...unadopted(dispute),
          ].map(({ on, becomes }) => ({
            on,
            becomes: remakes((row: Dispute) => {
              const draft = copyOfDispute(row);
              becomes(draft);
              return draft;
            }),
          }))
        : undefined,
  },
);

/**
 * Whether a dispute may have due changes. Most disputes have none, and this check is quicker than looking for them in
 * each version of each row.
 */
const isAwaiting = ({ periods, progress }: Dispute): boolean =>
  periods.length > 0 ||
  progress.some(({ paused, unadoptedOn }) => paused !== null || unadoptedOn !== null);
