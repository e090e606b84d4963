import type { EventOf } from '../bilateral.ts';
import { dayAt, dayCount } from './days.ts';
import { compare } from './permit-log.ts';
import { readLines } from './policy-log.ts';

/** The steps of disputes that Korea brings against Japan, as lines of a log. */
export type DisputeStep = EventOf<
  | 'ConsultationsRequested'
  | 'PanelRequested'
  | 'PanelEstablished'
  | 'PanelComposed'
  | 'ReportCirculated'
  | 'AppealNotified'
  | 'ReportAdopted'
  | 'ImplementationReported'
  | 'SolutionNotified'
>;

const parties = { forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' };

const body = { sector: 'IGO', name: 'WTO' };
const korea = { country: 'KOR', sector: 'GOV' };
const japan = { country: 'JPN', sector: 'GOV' };

/** The steps of each dispute, 30 days apart. All but the last three are steps of a proceeding too. */
const steps: readonly (readonly [type: string, version: number, by: object, data: object])[] = [
  ['ConsultationsRequested', 2, korea, parties],
  ['PanelRequested', 1, korea, {}],
  ['PanelEstablished', 1, body, {}],
  ['PanelComposed', 1, body, {}],
  ['ReportCirculated', 2, body, { report: 'panel' }],
  ['AppealNotified', 1, japan, {}],
  ['ReportCirculated', 2, body, { report: 'appellate', toConform: true }],
  ['ReportAdopted', 2, body, { reports: ['appellate', 'panel'] }],
  ['ImplementationReported', 1, japan, { extent: 'intended' }],
  ['ImplementationReported', 1, japan, { extent: 'complete' }],
  ['SolutionNotified', 1, body, {}],
];

const stepDays = 30;

/** How many disputes a log of about so many events holds. */
export const disputeCount = (events: number): number => Math.floor(events / steps.length);

/** How many events a log with so many disputes holds. */
export const eventCount = (disputes: number): number => disputes * steps.length;

function* linesOf(disputes: number): Generator<string> {
  const begins = (dispute: number): number =>
    Math.floor((dispute * (dayCount - steps.length * stepDays)) / disputes);
  const dated = Array.from({ length: disputes }, (_, dispute) =>
    steps.map(([type, schemaVersion, by, data], index) => ({
      id: `DS${dispute + 1}-${String(index + 1).padStart(2, '0')}`,
      type,
      schemaVersion,
      occurred: dayAt(begins(dispute) + index * stepDays),
      recordedAt: dayAt(begins(dispute) + index * stepDays),
      by,
      data: { dispute: `DS${dispute + 1}`, ...data },
      sources: [{ publisher: 'WTO', url: `https://example.org/ds${dispute + 1}` }],
    })),
  ).flat();
  for (const event of dated.sort((a, b) => compare(a.occurred, b.occurred)))
    yield JSON.stringify(event);
}

/** The events of such a log, in the order of their days. */
export const disputeLog = (disputes: number): readonly DisputeStep[] =>
  // The lines are of these types alone.
  readLines(linesOf(disputes)) as readonly DisputeStep[];
