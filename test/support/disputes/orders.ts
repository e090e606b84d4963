import type { PolicyEvent } from 'bilateral';
import { readDisputes } from 'bilateral/codebooks';
import type { DatedStep } from './dsu-orders';

/** Steps by invented members XAA, who complains, and XBB as the events of one dispute, `DS1`. */
export const eventsOf = (steps: readonly DatedStep[]): readonly PolicyEvent[] => {
  const { log, unread } = readDisputes({ parties: ['XAA', 'XBB'] })(
    JSON.stringify({ dispute: 'DS1', complainant: 'XAA', respondent: 'XBB', steps }),
  );
  if (unread.length > 0) throw new Error(unread.map(({ message }) => message).join('\n'));
  return log.events;
};

const at = (date: string, step: string, more: Partial<DatedStep> = {}): DatedStep => ({
  date,
  step,
  ...more,
});

const consulted = [at('2010-01-01', 'consultations-requested', { by: 'XAA' })];
const requested = [...consulted, at('2010-03-10', 'panel-requested', { by: 'XAA' })];
const established = [...requested, at('2010-04-20', 'panel-established')];
const composed = [...established, at('2010-05-20', 'panel-composed')];
const reported = [...composed, at('2011-01-10', 'panel-report-circulated')];
const adopted = [
  ...reported,
  at('2011-02-10', 'reports-adopted', { reports: ['panel'], toConform: true }),
];
const withPeriod = [...adopted, at('2011-05-01', 'period-agreed', { until: '2012-01-10' })];
const compliance = { recourse: 'compliance' } as const;

/** An order whose last step must be refused. */
type WrongOrder = readonly [name: string, before: readonly DatedStep[], wrong: DatedStep];

/** Orders that the DSU makes impossible: the last step alone is wrong. */
export const wrongOrders: readonly WrongOrder[] = [
  [
    'a compliance step without its recourse',
    [
      ...withPeriod,
      at('2012-02-01', 'panel-requested', { by: 'XAA', ...compliance }),
      at('2012-03-01', 'panel-established', compliance),
    ],
    at('2012-04-01', 'panel-composed'),
  ],
  [
    'adoption under appeal',
    [...reported, at('2011-02-01', 'appeal-notified', { by: 'XBB' })],
    at('2011-03-01', 'reports-adopted', { reports: ['panel'] }),
  ],
  ['an appeal after adoption', adopted, at('2011-03-01', 'appeal-notified', { by: 'XBB' })],
  ['an appeal by a third party', reported, at('2011-01-20', 'appeal-notified', { by: 'XCC' })],
  [
    'a compliance panel before adoption',
    reported,
    at('2011-02-01', 'panel-requested', { by: 'XAA', ...compliance }),
  ],
  [
    'retaliation while the period runs',
    withPeriod,
    at('2011-09-01', 'retaliation-requested', { by: 'XAA' }),
  ],
  [
    'a second blocking',
    [...requested, at('2010-03-20', 'panel-deferred', { by: 'XBB' })],
    at('2010-04-20', 'panel-deferred', { by: 'XBB' }),
  ],
  ['a panel that nobody requested', consulted, at('2010-04-20', 'panel-established')],
  ['composition before establishment', requested, at('2010-03-20', 'panel-composed')],
  [
    'resumption after the lapse',
    [...composed, at('2010-08-01', 'work-suspended', { by: 'XAA' })],
    at('2011-09-01', 'work-resumed', { by: 'XAA' }),
  ],
  [
    'an award on a period that nobody asked for',
    withPeriod,
    at('2011-07-01', 'period-awarded', { until: '2012-03-10' }),
  ],
  [
    'arbitration on an agreed period',
    withPeriod,
    at('2011-07-01', 'period-arbitration-requested', { by: 'XAA' }),
  ],
  [
    'implementation before adoption',
    reported,
    at('2011-01-20', 'implementation-reported', { by: 'XBB', extent: 'complete' }),
  ],
  [
    'implementation that the complainant reports',
    withPeriod,
    at('2012-01-20', 'implementation-reported', { by: 'XAA', extent: 'complete' }),
  ],
  [
    'a second adoption of one report',
    adopted,
    at('2011-03-01', 'reports-adopted', { reports: ['panel'] }),
  ],
  [
    'adoption of an appellate report that was not circulated',
    reported,
    at('2011-03-01', 'reports-adopted', { reports: ['appellate', 'panel'] }),
  ],
  [
    'third-party rights before a panel',
    consulted,
    at('2010-01-08', 'third-party-rights-reserved', { members: ['XCC'] }),
  ],
  [
    'a report of the Appellate Body on an appeal to arbitrators',
    [...reported, at('2011-02-01', 'appeal-notified', { by: 'XBB', to: 'arbitrators' })],
    at('2011-05-01', 'appellate-report-circulated'),
  ],
  [
    'an award on an appeal to the Appellate Body',
    [...reported, at('2011-02-01', 'appeal-notified', { by: 'XBB' })],
    at('2011-05-01', 'award-circulated', { toConform: true }),
  ],
  [
    'an award while an appeal to the Appellate Body stands beside one to arbitrators',
    [
      ...reported,
      at('2011-02-01', 'appeal-notified', { by: 'XBB', to: 'arbitrators' }),
      at('2011-02-06', 'other-appeal-notified', { by: 'XAA' }),
    ],
    at('2011-05-01', 'award-circulated', { toConform: true }),
  ],
  [
    'an award after the report of the Appellate Body',
    [
      ...reported,
      at('2011-02-01', 'appeal-notified', { by: 'XBB' }),
      at('2011-05-01', 'appellate-report-circulated'),
    ],
    at('2011-05-10', 'award-circulated', { toConform: true }),
  ],
  [
    'the withdrawal of an appeal after the award',
    [
      ...reported,
      at('2011-02-01', 'appeal-notified', { by: 'XBB', to: 'arbitrators' }),
      at('2011-05-01', 'award-circulated', { toConform: true }),
    ],
    at('2011-05-10', 'appeal-withdrawn', { by: 'XBB' }),
  ],
  [
    'adoption of a report that is under appeal to arbitrators',
    [...reported, at('2011-02-01', 'appeal-notified', { by: 'XBB', to: 'arbitrators' })],
    at('2011-03-01', 'reports-adopted', { reports: ['panel'] }),
  ],
  [
    'an appeal to arbitrators where there is no panel',
    requested,
    at('2010-03-20', 'appeal-notified', { by: 'XBB', to: 'arbitrators' }),
  ],
  [
    'a second round on compliance without a first',
    withPeriod,
    at('2012-02-01', 'panel-requested', { by: 'XAA', ...compliance, round: 2 }),
  ],
  [
    'a third round on compliance after the first',
    [...withPeriod, at('2012-02-01', 'panel-requested', { by: 'XAA', ...compliance })],
    at('2012-03-01', 'panel-requested', { by: 'XBB', ...compliance, round: 3 }),
  ],
  [
    'a second request for retaliation without a first',
    withPeriod,
    at('2012-02-01', 'retaliation-requested', { by: 'XAA', round: 2 }),
  ],
  [
    'arbitration on the period after a request for retaliation',
    [...adopted, at('2011-06-01', 'retaliation-requested', { by: 'XAA' })],
    at('2011-07-01', 'period-arbitration-requested', { by: 'XAA' }),
  ],
  [
    'arbitration on the period that the respondent asks for after a request for retaliation',
    [...adopted, at('2011-06-01', 'retaliation-requested', { by: 'XAA' })],
    at('2011-07-01', 'period-arbitration-requested', { by: 'XBB' }),
  ],
  [
    'a panel request after withdrawal',
    [...consulted, at('2010-02-01', 'complaint-withdrawn', { by: 'XAA' })],
    at('2010-03-10', 'panel-requested', { by: 'XAA' }),
  ],
];

const appealed = [...reported, at('2011-02-01', 'appeal-notified', { by: 'XBB' })];

/** Unusual orders that happened, or may. */
export const rightOrders: readonly (readonly [name: string, steps: readonly DatedStep[]])[] = [
  ['a panel at the first meeting (DS489)', established],
  [
    'a supplement between request and panel (DS358)',
    [
      ...consulted,
      at('2010-02-01', 'consultations-supplemented', { by: 'XAA' }),
      at('2010-03-10', 'panel-requested', { by: 'XAA' }),
    ],
  ],
  [
    'two reports adopted one by one on one day',
    [
      ...appealed,
      at('2011-05-01', 'appellate-report-circulated'),
      at('2011-05-20', 'reports-adopted', { reports: ['panel'] }),
      at('2011-05-20', 'reports-adopted', { reports: ['appellate'], toConform: true }),
    ],
  ],
  [
    'a period prolonged after it ran out (DS449, DS511, DS517)',
    [...withPeriod, at('2012-01-20', 'period-agreed', { until: '2012-04-01' })],
  ],
  [
    'retaliation requested before a compliance panel and beside it (DS316, DS511)',
    [
      ...withPeriod,
      at('2012-02-01', 'retaliation-requested', { by: 'XAA' }),
      at('2012-02-10', 'retaliation-objected', { by: 'XBB' }),
      at('2012-02-20', 'work-suspended', { by: 'XAA', recourse: 'retaliation' }),
      at('2012-03-01', 'panel-requested', { by: 'XAA', ...compliance }),
      at('2012-04-01', 'panel-established', compliance),
      at('2012-05-01', 'panel-composed', compliance),
    ],
  ],
  [
    'retaliation where no period was ever set (SCM 4.7)',
    [
      ...adopted,
      at('2011-06-01', 'retaliation-requested', { by: 'XAA' }),
      at('2011-07-01', 'retaliation-authorised'),
    ],
  ],
  [
    'a panelist replaced (DS543)',
    [
      ...composed,
      at('2010-09-01', 'composition-requested', { by: 'XAA' }),
      at('2010-09-10', 'panelist-replaced'),
    ],
  ],
  [
    'adoption after an appeal was withdrawn',
    [
      ...appealed,
      at('2011-03-01', 'appeal-withdrawn', { by: 'XBB' }),
      at('2011-03-10', 'reports-adopted', { reports: ['panel'], toConform: true }),
    ],
  ],
  [
    'a compliance panel years after a solution (DS27)',
    [
      ...withPeriod,
      at('2012-02-01', 'solution-notified'),
      at('2016-02-01', 'panel-requested', { by: 'XAA', ...compliance }),
    ],
  ],
  ['an appeal that nobody decides (DS592)', appealed],
  [
    'arbitrators composed after the report, for an appeal under Article 25 (DS591)',
    [
      ...reported,
      at('2011-02-01', 'appeal-notified', { by: 'XBB', to: 'arbitrators' }),
      at('2011-02-02', 'composition-requested', { by: 'XBB' }),
      at('2011-02-05', 'panel-composed'),
      at('2011-05-01', 'award-circulated', { toConform: true }),
    ],
  ],
  [
    'an award after an appeal to the Appellate Body is withdrawn',
    [
      ...reported,
      at('2011-02-01', 'appeal-notified', { by: 'XBB' }),
      at('2011-03-01', 'appeal-withdrawn', { by: 'XBB' }),
      at('2011-03-02', 'appeal-notified', { by: 'XBB', to: 'arbitrators' }),
      at('2011-05-01', 'award-circulated', { toConform: true }),
    ],
  ],
  [
    'arbitration under Article 25 on the level, after adoption (DS160)',
    [
      ...withPeriod,
      at('2012-01-05', 'arbitration-requested', { by: 'XAA' }),
      at('2012-01-20', 'panel-composed'),
      at('2012-04-01', 'award-circulated'),
      at('2012-06-01', 'retaliation-requested', { by: 'XAA' }),
    ],
  ],
];
