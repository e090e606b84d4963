import type { Panel, Standing, Step } from './dsu';

/** Steps that may come in either order: different members report them, each on its own day. */
const early: ReadonlySet<string> = new Set([
  'consultations-supplemented',
  'consultations-accepted',
  'consultations-held',
  'third-party-withdrew',
  'joining-requested',
  'joining-accepted',
  'panel-requested',
  'panel-request-withdrawn',
]);

const appeals: ReadonlySet<string> = new Set([
  'appeal-notified',
  'other-appeal-notified',
  'appeal-withdrawn',
]);

/** Steps that a log seldom has all of, so that none can be refused because another is missing. */
const pairs: ReadonlySet<string> = new Set(
  [
    ['composition-requested', 'panel-composed'],
    ['panel-composed', 'panelist-replaced'],
    ['panel-composed', 'work-suspended'],
    ['panelist-replaced', 'work-suspended'],
    ['third-party-rights-reserved', 'work-suspended'],
    ['third-party-rights-reserved', 'panel-report-circulated'],
    ['work-resumed', 'third-party-rights-reserved'],
    ['work-resumed', 'panelist-replaced'],
    ['work-resumed', 'panel-report-circulated'],
    ['retaliation-objected', 'work-suspended'],
    ['work-resumed', 'retaliation-decided'],
    ['period-awarded', 'period-agreed'],
    // A panel still reports briefly that the parties have settled (12.7).
    ['panel-report-circulated', 'solution-notified'],
  ].map((pair) => pair.join(' ')),
);

/** Withdrawals of a request that still stands, which a log may tell after the end of the dispute. */
const withdrawals: ReadonlySet<string> = new Set([
  'panel-request-withdrawn',
  'appeal-withdrawn',
  'third-party-withdrew',
]);

/** Steps that end the dispute. After adoption the grammar leaves them out, since they may come at nearly any time. */
const endings: ReadonlySet<string> = new Set(['solution-notified', 'complaint-withdrawn']);

/**
 * Whether two neighbouring steps are tolerated in the other order, although the grammar forbids it.
 * A log may start late, so what stands before the request for consultations is tolerated.
 */
export const toleratesSwap = (first: Step, second: Step): boolean =>
  first.step === 'consultations-requested' ||
  (early.has(first.step) && early.has(second.step)) ||
  (appeals.has(first.step) && appeals.has(second.step)) ||
  (withdrawals.has(first.step) && endings.has(second.step)) ||
  // A further round on compliance may be requested before the one before it is over.
  (first.recourse === 'compliance' &&
    second.step === 'panel-requested' &&
    second.round !== first.round) ||
  // The panel may be suspended for an appeal to arbitrators before its report is circulated.
  (first.step === 'panel-report-circulated' && second.to === 'arbitrators') ||
  pairs.has(`${first.step} ${second.step}`);

/** What a log may lack or tell late in a panel's proceeding, so that its step is tolerated. */
const toleratesOnPanel = ({ stage, paused, appeals }: Panel, { step, by, to }: Step): boolean => {
  switch (step) {
    // A panel may be requested anew until it is established.
    case 'panel-requested':
      return stage === 'requested' || stage === 'blocked';
    // That a panel is composed, and that its work goes on, may be missing.
    case 'composition-requested':
    case 'panel-composed':
    case 'panelist-replaced':
      return stage === 'established' || stage === 'composed';
    case 'panel-report-circulated':
      return stage === 'established' || stage === 'composed';
    case 'third-party-rights-reserved':
      return paused;
    // A complainant may suspend its own proceeding at any time until the report.
    case 'work-suspended':
      return !paused && !['reported', 'appealed', 'appellate', 'adopted'].includes(stage);
    // Reports of one day may be adopted one by one.
    case 'reports-adopted':
      return stage === 'appellate';
    // The appeal before it may be missing; each party appeals once.
    case 'appellate-report-circulated':
    case 'award-circulated':
      return stage === 'reported';
    case 'appeal-notified':
    case 'other-appeal-notified':
      if (to === 'arbitrators' && (stage === 'established' || stage === 'composed')) return true;
      return (stage === 'reported' || stage === 'appealed') && !appeals.includes(by);
    default:
      return false;
  }
};

/** Steps after adoption that the grammar leaves out, since they may come at nearly any time. */
const periods: ReadonlySet<string> = new Set(['period-agreed', 'period-awarded']);

/**
 * Whether a step that the grammar forbids is tolerated at a standing: a log seldom has every step, and
 * what others report comes late. The parties go on consulting, and are told late who joins them.
 */
export const toleratesStep = (at: Standing, step: Step): boolean => {
  const { original, compliance, round } = at;
  if (at.ended) return false;
  if (step.recourse === 'compliance')
    return (
      at.conform &&
      (step.round === round
        ? toleratesOnPanel(compliance, step)
        : step.step === 'panel-requested' &&
          step.round === round + 1 &&
          compliance.stage !== 'none')
    );
  if (step.recourse === 'retaliation')
    return step.step === 'work-suspended' && at.retaliation === 'requested';
  switch (step.step) {
    case 'consultations-accepted':
    case 'consultations-held':
      return true;
    // That an arbitration goes on may be missing.
    case 'retaliation-decided':
      return at.retaliationPaused;
    // Both parties may ask for one arbitration.
    case 'period-arbitration-requested':
      return at.period === 'asked';
    case 'joining-accepted':
      return at.joined;
    case 'joining-requested':
    case 'consultations-supplemented':
      return original.stage === 'requested' || original.stage === 'blocked';
    default:
      return original.stage === 'adopted'
        ? endings.has(step.step) || (at.conform && periods.has(step.step))
        : toleratesOnPanel(original, step);
  }
};
