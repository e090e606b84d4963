import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { Recourse } from '../../events/disputes/step';
import type { Book } from '../codebook';

/**
 * A step of a dispute, and the articles of the Dispute Settlement Understanding (DSU) that provide
 * for it.
 */
export type WtoStage = {
  /** The type of event that records the step, or `null` if no type does. */
  readonly event: DisputeEvent['type'] | null;
  /** Which report, if the step is about one. */
  readonly report?: 'panel' | 'appellate' | 'award';
  /** The proceeding in which the step is taken, if it is not the original one. */
  readonly recourse?: Recourse;
  readonly stage: string;
  /** Articles of the DSU. Empty if the DSU does not provide for the step. */
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
    event: 'InterestNotified',
    stage: 'request to join the consultations',
    articles: ['4.11'],
    note: 'By a member with a substantial trade interest, within 10 days of the circulation of the request.',
  },
  { event: 'InterestAnswered', stage: 'reply to a request to join', articles: ['4.11'] },
  {
    event: null,
    stage: 'good offices, conciliation or mediation',
    articles: ['5.1', '5.3'],
    note: 'If both parties agree, at any time. Offered by the Director-General under 5.6.',
  },
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
  {
    event: 'InterestNotified',
    stage: 'third-party rights reserved',
    articles: ['10.2'],
    note: 'By a member with a substantial interest in the matter before the panel.',
  },
  {
    event: 'AppointmentRequested',
    stage: 'request to appoint the panelists',
    articles: ['8.7'],
    note: 'Where the parties have not agreed on them within 20 days.',
  },
  {
    event: 'PanelComposed',
    stage: 'composition of the panel',
    articles: ['8.6', '8.7'],
    note: 'By agreement on what the Secretariat proposes; after 20 days, at the request of a party, by the Director-General.',
  },
  { event: null, stage: 'interim review', articles: ['15.2'] },
  {
    event: 'ReportCirculated',
    report: 'panel',
    stage: 'report of the panel circulated',
    articles: ['12.7', '16.1'],
  },
  {
    event: 'AppealNotified',
    stage: 'appeal',
    articles: ['16.4', '17.4'],
    note: 'By a party to the dispute alone. The report of the panel is not adopted before the appeal is over.',
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
    note: 'Within 60 days of its circulation, unless a party appeals or all decide against it.',
  },
  {
    event: 'ReportAdopted',
    report: 'appellate',
    stage: 'report of the Appellate Body adopted',
    articles: ['17.14'],
    note: 'Within 30 days of its circulation, unless all decide against it.',
  },
  { event: 'ImplementationReported', stage: 'intentions as to implementation', articles: ['21.3'] },
  {
    event: 'ArbitrationRequested',
    recourse: 'period',
    stage: 'arbitration on the reasonable period of time',
    articles: ['21.3(c)'],
  },
  {
    event: 'PeriodSet',
    stage: 'reasonable period of time for implementation',
    articles: ['21.3'],
    note: 'Proposed and approved (a), agreed (b) or set by arbitration (c).',
  },
  {
    event: 'ImplementationReported',
    stage: 'report on implementation',
    articles: ['21.6'],
    note: 'Six months after the period is set, and at each meeting until the matter is resolved.',
  },
  {
    event: 'ProceduresAgreed',
    stage: 'agreement on the order of compliance and retaliation',
    articles: [],
    note: 'The sequencing agreement: the DSU does not say which of 21.5 and 22 comes first.',
  },
  {
    event: 'PanelRequested',
    recourse: 'compliance',
    stage: 'dispute over compliance',
    articles: ['21.5'],
    note: 'Through the same panel wherever possible, within 90 days.',
  },
  { event: null, stage: 'compensation', articles: ['22.2'] },
  { event: 'RetaliationRequested', stage: 'request to suspend concessions', articles: ['22.2'] },
  {
    event: 'ArbitrationRequested',
    recourse: 'retaliation',
    stage: 'objection to the level of suspension',
    articles: ['22.6'],
  },
  {
    event: 'ReportCirculated',
    report: 'award',
    recourse: 'retaliation',
    stage: 'arbitration on the level of suspension',
    articles: ['22.6', '22.7'],
  },
  {
    event: 'RetaliationAuthorised',
    stage: 'suspension of concessions authorized',
    articles: ['22.6', '22.7'],
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
    event: 'RequestWithdrawn',
    stage: 'request or appeal withdrawn',
    articles: [],
    note: 'The DSU has no article on it; the Working Procedures for Appellate Review have one on appeals (30).',
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
    event: 'ReportCirculated',
    report: 'award',
    stage: 'arbitration award',
    articles: ['25.3'],
    note: 'It is notified, and needs no adoption.',
  },
  {
    event: 'ArbitrationRefused',
    stage: 'arbitration not agreed',
    articles: ['25.2'],
    note: 'Under 25 both sides must agree to it.',
  },
];

/**
 * The steps of a dispute at the WTO. Each step has the articles of the Dispute Settlement
 * Understanding that provide for the step, and the type of event that records the step. These articles
 * apply only if the forum is the WTO, because a treaty has articles of its own. An event names the
 * articles of a treaty in `under`.
 *
 * @example
 * wtoStages.stages.find(({ event }) => event === 'PanelRequestBlocked')?.articles; // => ['6.1']
 */
export const wtoStages: Book & { readonly stages: readonly WtoStage[] } = Object.freeze({
  name: 'Stages of a dispute at the WTO',
  version: 'Dispute Settlement Understanding of 1994',
  sources: Object.freeze([
    'WTO Agreement, Annex 2: Understanding on Rules and Procedures Governing the Settlement of Disputes',
    'WTO, Dispute Settlement System Training Module, chapters 3, 6 and 8',
    'documents of China – Measures Concerning Trade in Goods (12.12) and United States – Anti-Dumping Act of 1916 (22.6)',
    'the German text of Articles 3 to 8, 12, 16, 17, 21 and 25 as published in Austria',
  ]),
  complete: true,
  notes: Object.freeze([
    'The steps are those of a dispute from the request to retaliation. The work of a panel (Art. 12, 13) is not among them.',
    'Good offices, interim review and compensation have no event of their own.',
  ]),
  stages: Object.freeze(
    stages.map((each) => Object.freeze({ ...each, articles: Object.freeze(each.articles) })),
  ),
});
