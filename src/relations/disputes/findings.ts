import type { ReportCirculated } from '../../events/disputes/reports';
import type { Done } from './stage';

/** A field is null if no act states it. */
export type Findings = {
  /** Whether the report asks the respondent to bring a measure into conformity. */
  readonly toConform: boolean | null;
  /** Whether a report on compliance finds that the respondent has complied. */
  readonly complied: boolean | null;
};

/**
 * Whether a panel report has the same date as the first report of the panel. A panel may report to each complainant
 * separately on one day, as in DS27.
 */
export const isFurtherReport = (
  first: Done | null,
  { occurred, data }: ReportCirculated,
): boolean => data.report === 'panel' && first !== null && first.since === occurred;

/**
 * Combines the findings of two reports on one question. If either finding equals `wins`, the result is `wins`.
 * Otherwise the result is the finding of the later report, or of the earlier report if the later report has none.
 */
const together = (before: boolean | null, now: boolean | null, wins: boolean): boolean | null =>
  before === wins || now === wins ? wins : (now ?? before);

/**
 * Returns the findings after a report. A report replaces the findings of the reports before it. But several reports of
 * one panel on one day count together. They ask for conformity if any of them asks for it. They find compliance only
 * if none of them denies compliance or asks for conformity.
 */
export const findingsAfter = (
  before: Findings,
  event: ReportCirculated,
  firstOfPanel: Done | null,
): Findings => {
  const { toConform = null, complied = null } = event.data;
  if (!isFurtherReport(firstOfPanel, event)) return { toConform, complied };
  const asks = together(before.toConform, toConform, true);
  const found = together(before.complied, complied, false);
  return { toConform: asks, complied: found === true && asks === true ? false : found };
};
