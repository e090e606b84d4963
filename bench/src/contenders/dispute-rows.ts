import { rankOf } from '../domain/days.ts';
import type { DisputeStep } from '../domain/dispute-log.ts';
import {
  copyOfDispute,
  copyOfProceeding,
  copyOfProgress,
  type Dispute,
  type Draft,
  type Proceeding,
  type Progress,
} from './dispute-copies.ts';

type Stage = Dispute['stage'];
type Term = NonNullable<Dispute['latest']>['term'];

/** Every value that a row took, and from which day on, in two arrays. */
export type RowVersions<Row> = { readonly ranks: number[]; readonly values: Row[] };

export type DisputeRows = {
  readonly disputes: Map<string, RowVersions<Dispute>>;
  readonly proceedings: Map<string, RowVersions<Proceeding>>;
};

/**
 * The limit of folding disputes: the rows of the library with all their versions, for the steps of the log
 * of the benchmark alone. It expects them in their order, and checks nothing.
 */
export const disputeRowsOf = (events: readonly DisputeStep[]): DisputeRows => {
  const rows: DisputeRows = { disputes: new Map(), proceedings: new Map() };
  for (const event of events) {
    const { dispute } = event.data;
    add(rows.disputes, dispute, event, disputeAfter);
    add(rows.proceedings, `${dispute}/original/1`, event, proceedingAfter);
  }
  return rows;
};

const add = <Row>(
  rows: Map<string, RowVersions<Row>>,
  id: string,
  event: DisputeStep,
  after: (row: Row | undefined, event: DisputeStep) => Row | undefined,
): void => {
  let row = rows.get(id);
  if (row === undefined) {
    row = { ranks: [], values: [] };
    rows.set(id, row);
  }
  const value = after(row.values[row.values.length - 1], event);
  if (value === undefined) return;
  row.ranks.push(rankOf(event.occurred));
  row.values.push(value);
};

const doneBy = ({ id, occurred }: DisputeStep) => ({ act: id, since: occurred });

const countryOf = ({ by }: DisputeStep) => ('country' in by ? by.country : null);

const appealBy = (event: DisputeStep) => ({
  act: event.id,
  since: event.occurred,
  by: countryOf(event),
  to: 'appellate-body' as const,
});

type AtStage = Pick<Dispute, 'stage' | 'since' | 'act'>;

const put = (draft: Draft<AtStage>, stage: Stage, { id, occurred }: DisputeStep): void => {
  draft.stage = stage;
  draft.since = occurred;
  draft.act = id;
};

const note = (draft: Draft<Dispute>, term: Term, { occurred }: DisputeStep): void => {
  draft.latest = { term, since: occurred, proceeding: `${draft.dispute}/original/1` };
};

const disputeAfter = (row: Dispute | undefined, event: DisputeStep): Dispute | undefined => {
  if (row === undefined) return event.type === 'ConsultationsRequested' ? begun(event) : undefined;
  const [before] = row.progress;
  if (before === undefined) return undefined;
  const draft = copyOfDispute(row);
  if (event.type === 'ImplementationReported') {
    const { extent } = event.data;
    draft.implementation = { extent, act: event.id, since: event.occurred };
    if (extent === 'intended') return draft;
    draft.implemented = true;
    note(draft, 'Implementation notified by respondent', event);
    return draft;
  }
  const progress = copyOfProgress(before);
  draft.progress = [progress];
  if (event.type === 'SolutionNotified') {
    progress.over = { how: 'settled', act: event.id, since: event.occurred };
    draft.outcome = 'settled';
    draft.solution = event.occurred;
    put(draft, 'solution-notified', event);
    note(draft, 'Mutually acceptable solution on implementation notified', event);
    return draft;
  }
  const stage = change(draft, progress, event);
  put(draft, stage, event);
  put(progress, stage, event);
  return draft;
};

type PanelStep = Exclude<
  DisputeStep,
  { readonly type: 'ImplementationReported' | 'SolutionNotified' }
>;

/** What a step up to adoption changes beside the stage to which it leads. */
const change = (draft: Draft<Dispute>, progress: Draft<Progress>, event: PanelStep): Stage => {
  switch (event.type) {
    case 'ConsultationsRequested':
      return 'consultations-requested';
    case 'PanelRequested':
      progress.requested = true;
      progress.askedBy = countryOf(event);
      return 'panel-requested';
    case 'PanelEstablished':
      note(draft, 'Panel established, but not yet composed', event);
      return 'panel-established';
    case 'PanelComposed':
      progress.composed = event.occurred;
      note(draft, 'Panel composed', event);
      return 'panel-composed';
    case 'ReportCirculated':
      progress.toConform = event.data.toConform ?? null;
      if (event.data.report !== 'panel') {
        note(draft, 'Appellate Body report circulated', event);
        return 'appeal-decided';
      }
      progress.reported = true;
      progress.panelReport = doneBy(event);
      note(draft, 'Panel report circulated', event);
      return 'report-circulated';
    case 'AppealNotified':
      progress.appeals = [appealBy(event)];
      progress.beforeAppeal = { stage: draft.stage, line: draft.latest };
      note(draft, 'Panel report under appeal', event);
      return 'under-appeal';
    case 'ReportAdopted':
      draft.adopted = { act: event.id, since: event.occurred, toConform: progress.toConform };
      note(
        draft,
        'Report(s) adopted, with recommendation to bring measure(s) into conformity',
        event,
      );
      return 'report-adopted';
  }
};

type Request = Extract<DisputeStep, { readonly type: 'ConsultationsRequested' }>;

const begun = (event: Request): Dispute => {
  const { dispute, forum, complainants, respondent } = event.data;
  const proceeding = `${dispute}/original/1`;
  return {
    dispute,
    forum,
    complainants,
    respondent,
    measures: [],
    requested: doneBy(event),
    stage: 'consultations-requested',
    since: event.occurred,
    act: event.id,
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
    latest: { term: 'In consultations', since: event.occurred, proceeding },
    progress: [
      {
        recourse: 'original',
        round: 1,
        proceeding,
        stage: 'consultations-requested',
        since: event.occurred,
        act: event.id,
        requested: false,
        askedBy: countryOf(event),
        composed: null,
        reported: false,
        panelReport: null,
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
        reopened: null,
        over: null,
      },
    ],
  };
};

const proceedingAfter = (
  row: Proceeding | undefined,
  event: DisputeStep,
): Proceeding | undefined => {
  if (row === undefined)
    return event.type === 'ConsultationsRequested' ? begunProceeding(event) : undefined;
  if (event.type === 'ImplementationReported' || event.type === 'SolutionNotified')
    return undefined;
  const draft = copyOfProceeding(row);
  put(draft, changeProceeding(draft, event), event);
  return draft;
};

const changeProceeding = (draft: Draft<Proceeding>, event: PanelStep): Stage => {
  const done = doneBy(event);
  switch (event.type) {
    case 'ConsultationsRequested':
      return 'consultations-requested';
    case 'PanelRequested': {
      const country = countryOf(event);
      draft.requested = done;
      if (country !== null) draft.requesters = [country];
      return 'panel-requested';
    }
    case 'PanelEstablished':
      draft.established = done;
      draft.panels = 1;
      return 'panel-established';
    case 'PanelComposed':
      draft.composed = done;
      return 'panel-composed';
    case 'ReportCirculated': {
      const { report, toConform } = event.data;
      const { panel } = draft.circulated;
      draft.toConform = toConform ?? null;
      draft.circulated =
        report === 'panel'
          ? { panel: done, appellate: null, award: null }
          : { panel, appellate: done, award: null };
      return report === 'panel' ? 'report-circulated' : 'appeal-decided';
    }
    case 'AppealNotified':
      draft.appealed = done;
      draft.appeals = [appealBy(event)];
      return 'under-appeal';
    case 'ReportAdopted':
      draft.adopted = { panel: done, appellate: done };
      return 'report-adopted';
  }
};

const begunProceeding = (event: Request): Proceeding => ({
  recourse: 'original',
  round: 1,
  dispute: event.data.dispute,
  atWto: true,
  startsLate: false,
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
