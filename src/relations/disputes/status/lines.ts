import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import { compareDatesAt } from '../../../time/compare-dates';
import type { Since } from '../../schedule/schedule';
import { type Dispute, isAtWto } from '../dispute/dispute';
import type { Progress } from '../dispute/progress';
import type { StatusLine } from './status-line';
import { terms, type WtoTerm } from './wto-term';

const termsBeforeAdoption: readonly WtoTerm[] = [
  terms.consultations,
  terms.established,
  terms.composed,
  terms.circulated,
  terms.appeal,
  terms.appellate,
];

export const lineOf = (
  term: WtoTerm,
  { occurred }: { readonly occurred: Since },
  { proceeding }: Pick<Progress, 'proceeding'>,
): StatusLine => ({ term, since: occurred, proceeding });

/**
 * Sets the status of the original proceeding, unless the same or a later step has already set it. For example, the
 * status stays `under appeal` if the report of the panel is circulated after an appeal.
 */
export const noteOriginal = (
  draft: Draft<Dispute>,
  term: WtoTerm,
  event: DisputeEvent,
  progress: Pick<Progress, 'proceeding'>,
): void => {
  if (draft.adopted !== null) return;
  const at = draft.latest === null ? -1 : termsBeforeAdoption.indexOf(draft.latest.term);
  // A status that is not in `termsBeforeAdoption`, such as a solution, comes after all of these.
  if (draft.latest !== null && at === -1) return;
  if (termsBeforeAdoption.indexOf(term) > at) draft.latest = lineOf(term, event, progress);
};

/**
 * Whether the reports were adopted; null if no act says. In a log that starts late, a later step shows that they were
 * adopted, even if the log lacks the adoption.
 */
export const isPastAdoption = ({
  adopted,
  requested,
  latest,
  progress,
}: Pick<Dispute, 'adopted' | 'requested' | 'latest' | 'progress'>): boolean | null => {
  if (adopted !== null || requested !== null) return adopted !== null;
  if (progress.some(({ recourse }) => recourse !== 'original')) return true;
  return latest && !termsBeforeAdoption.includes(latest.term);
};

/** The WTO's page does not show a suspended arbitration on retaliation, unless retaliation was authorised. */
const isHidden = ({ line, paused, recourse }: Progress): boolean =>
  recourse === 'retaliation' && paused !== null && line?.term !== terms.granted;

/**
 * Returns the status lines of the compliance and retaliation proceedings that go on. Before a report is
 * adopted, there are none. If the log lacks the request for consultations, it may lack the adoption too, so
 * the lines count anyway.
 */
const liveLines = ({ adopted, requested, progress }: Dispute): readonly StatusLine[] =>
  adopted === null && requested !== null
    ? []
    : progress.flatMap((each) =>
        each.line === null || each.over !== null || isHidden(each) ? [] : [each.line],
      );

/**
 * Before the adoption of a report, there is one line, for the original proceeding. After adoption, each
 * live compliance or retaliation proceeding has a line, the earliest line first. If no live proceeding
 * has a line, there is one line, for the latest act. A dispute outside the WTO has no lines.
 */
export const statusOf = (dispute: Dispute, offsetMs: number): readonly StatusLine[] => {
  if (!isAtWto(dispute)) return [];
  const live = liveLines(dispute);
  const compare = compareDatesAt(offsetMs);
  if (live.length > 0) return [...live].sort((a, b) => compare(a.since, b.since));
  return dispute.latest === null ? [] : [dispute.latest];
};
