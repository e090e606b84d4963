import {
  audit,
  type DisputeStanding,
  dispute,
  type EventInput,
  type PointLiteral,
} from 'bilateral';
import { act, held, logOf, stateOf } from '../../../support/policy';

export const byKorea = { by: { country: 'KOR', sector: 'GOV' } } as const;
export const byJapan = { by: { country: 'JPN', sector: 'GOV' } } as const;
export const id = 'DS1';

export const requested = act(
  'requested',
  'ConsultationsRequested',
  '2010-01-01',
  { dispute: id, forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' },
  byKorea,
);
export const panel = [
  requested,
  act('panel', 'PanelRequested', '2010-03-10', { dispute: id }, byKorea),
  act('established', 'PanelEstablished', '2010-04-20', { dispute: id }),
  act('composed', 'PanelComposed', '2010-05-20', { dispute: id }),
];
export const reported = [
  ...panel,
  act('report', 'ReportCirculated', '2011-01-10', { dispute: id, report: 'panel' }),
];
export const adopted = [
  ...reported,
  act('adopted', 'ReportAdopted', '2011-02-10', {
    dispute: id,
    reports: ['panel'],
    toConform: true,
  }),
];
export const period = (on: string, until: string) =>
  act(`period-${until}`, 'PeriodSet', on, {
    dispute: id,
    for: 'implementation',
    until,
    how: 'agreed',
  });
export const authorisation = [
  ...adopted,
  period('2011-05-01', '2012-01-10'),
  act('authorisation', 'RetaliationRequested', '2012-02-01', { dispute: id }, byKorea),
];
export const inCompliance = { dispute: id, recourse: 'compliance' } as const;
export const compliancePanel = [
  act('again', 'PanelRequested', '2012-03-01', inCompliance, byKorea),
  act('again-established', 'PanelEstablished', '2012-04-01', inCompliance),
  act('again-composed', 'PanelComposed', '2012-05-01', inCompliance),
];
export const paused = (on: string, until?: string) =>
  act(
    `paused-${on}`,
    'ProceedingPaused',
    on,
    { dispute: id, ...(until === undefined ? {} : { until }) },
    byKorea,
  );

export const at = (events: readonly EventInput[], point: PointLiteral): DisputeStanding =>
  held(dispute(id)(stateOf(logOf(...events), point)));
export const status = (events: readonly EventInput[], point: PointLiteral) =>
  at(events, point).status.map(({ term, since }) => [term, since]);
export const objections = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ event }) => event);
