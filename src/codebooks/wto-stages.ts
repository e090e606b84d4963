import type { DisputeEvent } from '../events/disputes';
import type { Book } from './book';

/** A step of a dispute, and where the Dispute Settlement Understanding provides for it. */
export type WtoStage = {
  readonly event: DisputeEvent['type'];
  /** Which report, where the step is about one. */
  readonly report?: 'panel' | 'appellate';
  readonly stage: string;
  /** Articles of the DSU; none where it provides for no such step. */
  readonly articles: readonly string[];
  readonly note?: string;
};

const stages: readonly WtoStage[] = [
  {
    event: 'ConsultationsRequested',
    stage: 'request for consultations',
    articles: ['4.4'],
  },
  {
    event: 'ConsultationsAccepted',
    stage: 'reply to the request',
    articles: ['4.3'],
    note: 'Due within 10 days of the request.',
  },
  { event: 'ConsultationsHeld', stage: 'consultations', articles: ['4.3', '4.5'] },
  {
    event: 'PanelRequested',
    stage: 'request for a panel',
    articles: ['4.7', '6.2'],
    note: 'In general not before 60 days after the request for consultations.',
  },
  {
    event: 'PanelRequestBlocked',
    stage: 'no consensus on a panel at the first meeting',
    articles: ['6.1'],
    note: 'At the next meeting the panel is established unless all decide against it.',
  },
  { event: 'PanelEstablished', stage: 'establishment of the panel', articles: ['6.1'] },
  { event: 'PanelComposed', stage: 'composition of the panel', articles: ['8.6', '8.7'] },
  {
    event: 'ReportCirculated',
    report: 'panel',
    stage: 'report of the panel circulated',
    articles: ['12.7', '16.1'],
  },
  {
    event: 'ReportCirculated',
    report: 'appellate',
    stage: 'report of the Appellate Body circulated',
    articles: ['17.5'],
  },
  {
    event: 'ReportAdopted',
    report: 'panel',
    stage: 'report of the panel adopted',
    articles: ['16.4'],
  },
  {
    event: 'ReportAdopted',
    report: 'appellate',
    stage: 'report of the Appellate Body adopted',
    articles: ['17.14'],
  },
  {
    event: 'ProceedingPaused',
    stage: 'work suspended at the request of the complainant',
    articles: ['12.12'],
    note: 'Of a panel’s work, for 12 months at most; after that its authority lapses. The DSU does not speak of a pause before a panel is composed.',
  },
  { event: 'ProceedingResumed', stage: 'work resumed', articles: ['12.12'] },
  {
    event: 'SolutionNotified',
    stage: 'mutually agreed solution notified',
    articles: ['3.6'],
  },
  {
    event: 'ComplaintWithdrawn',
    stage: 'complaint withdrawn',
    articles: [],
    note: 'The DSU has no article on it; a settlement is to be notified under 3.6.',
  },
  {
    event: 'ArbitrationRequested',
    stage: 'arbitration',
    articles: ['25.1', '25.2'],
    note: 'Arbitration on time or on the level of retaliation is under 21.3(c) and 22.6.',
  },
  {
    event: 'ArbitrationRefused',
    stage: 'arbitration not agreed',
    articles: ['25.2'],
    note: 'Under 25 both sides must agree to it.',
  },
];

/**
 * The steps of a dispute at the WTO as the events of this library tell them, with the articles of
 * the Dispute Settlement Understanding. They hold where the forum is the WTO; a treaty has articles
 * of its own, which an event names in `under`.
 *
 * @example
 * wtoStages.stages.find(({ event }) => event === 'PanelRequestBlocked')?.articles; // => ['6.1']
 */
export const wtoStages: Book & { readonly stages: readonly WtoStage[] } = Object.freeze({
  name: 'Stages of a dispute at the WTO',
  version: 'Dispute Settlement Understanding of 1994',
  sources: Object.freeze([
    'WTO Agreement, Annex 2: Understanding on Rules and Procedures Governing the Settlement of Disputes',
  ]),
  complete: false,
  notes: Object.freeze([
    'Articles 4.3, 4.4 and 12.12 were read; the other numbers are from memory.',
    'Appeals as such (16.4, 17), surveillance (21) and retaliation (22) have no event of their own.',
  ]),
  stages: Object.freeze(
    stages.map((each) => Object.freeze({ ...each, articles: Object.freeze(each.articles) })),
  ),
});
