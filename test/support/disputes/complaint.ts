import {
  audit,
  type DisputeStanding,
  dispute,
  type EventInput,
  type EventType,
  type PointLiteral,
} from 'bilateral';
import { act, held, korea, logOf, stateOf, wto } from '../policy';

/** A step of the dispute `DS1`, that Korea brings against Japan; without an actor, the WTO tells of it. */
export const step = (
  id: string,
  type: EventType,
  on: string,
  data: object = {},
  by: EventInput['by'] = wto,
): EventInput =>
  // The data is that of the type, which a type chosen at run time does not let the checker see.
  act(id, type, on, { dispute: 'DS1', ...data } as never, { by });

const parties = { forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' };

export const thailand = { country: 'THA', sector: 'GOV' } as const;

/** A dispute of some complainants against Japan, up to the adoption of the report. */
export const adoptedFor = (...complainants: readonly string[]): readonly EventInput[] => [
  step('consultations', 'ConsultationsRequested', '2002-09-27', {
    forum: 'WTO',
    complainants,
    respondent: 'JPN',
  }),
  step('request', 'PanelRequested', '2003-02-06'),
  step('panel', 'PanelEstablished', '2003-03-18'),
  step('report', 'ReportCirculated', '2004-09-08', { report: 'panel' }),
  step('adoption', 'ReportAdopted', '2005-03-21', { reports: ['panel'], toConform: true }),
];

/** Runs of steps that go before others, each up to what its name says. */
export const consulted: readonly EventInput[] = [
  step('consultations', 'ConsultationsRequested', '2010-01-01', parties, korea),
];
export const requested: readonly EventInput[] = [
  ...consulted,
  step('request', 'PanelRequested', '2010-03-10', {}, korea),
];
export const established: readonly EventInput[] = [
  ...requested,
  step('panel', 'PanelEstablished', '2010-04-20'),
];
export const composed: readonly EventInput[] = [
  ...established,
  step('composed', 'PanelComposed', '2010-05-20'),
];
export const reported: readonly EventInput[] = [
  ...composed,
  step('report', 'ReportCirculated', '2011-01-10', { report: 'panel' }),
];
export const adopted: readonly EventInput[] = [
  ...reported,
  step('adoption', 'ReportAdopted', '2011-02-10', { reports: ['panel'], toConform: true }),
];

export const inCompliance = { recourse: 'compliance' } as const;
export const inRetaliation = { recourse: 'retaliation' } as const;

/** A request for consultations about compliance, which names the parties of the dispute again. */
export const aboutCompliance = { ...parties, ...inCompliance };

/** A panel on compliance, from the request to its composition. */
export const compliancePanel: readonly EventInput[] = [
  step('again', 'PanelRequested', '2012-03-01', inCompliance, korea),
  step('again-established', 'PanelEstablished', '2012-04-01', inCompliance),
  step('again-composed', 'PanelComposed', '2012-05-01', inCompliance),
];

export const authorisationRequested: readonly EventInput[] = [
  ...adopted,
  step(
    'authorisation',
    'RetaliationRequested',
    '2012-02-01',
    { level: { currency: 'USD', amount: 100, per: 'year' } },
    korea,
  ),
];

/** The dispute `DS1` on a day, after some steps. */
export const disputeOn = (steps: readonly EventInput[], on: PointLiteral): DisputeStanding =>
  held(dispute('DS1')(stateOf(logOf(...steps), on)));

/** The status lines of `DS1` on a day: each term with its date. */
export const statusOn = (steps: readonly EventInput[], on: PointLiteral) =>
  disputeOn(steps, on).status.map(({ term, since }) => [term, since]);

/** The first thing that the rules say of each step that they object to, by the step's id. */
export const objectionsTo = (steps: readonly EventInput[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...audit(logOf(...steps))].reverse().map(({ event, message }) => [event, message]),
  );
