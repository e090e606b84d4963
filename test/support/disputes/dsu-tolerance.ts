import type { Step } from './dsu';

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
  ].map((pair) => pair.join(' ')),
);

/**
 * Whether two neighbouring steps are tolerated in the other order, although the grammar forbids it.
 * A log may start late, so what stands before the request for consultations is tolerated.
 */
export const toleratesSwap = (first: Step, second: Step): boolean =>
  first.step === 'consultations-requested' ||
  (early.has(first.step) && early.has(second.step)) ||
  (appeals.has(first.step) && appeals.has(second.step)) ||
  pairs.has(`${first.step} ${second.step}`);
