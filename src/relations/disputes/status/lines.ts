import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { Draft } from '../../../immer';
import { compareDatesAt } from '../../../time/compare-dates';
import { type Dispute, isAtWto } from '../dispute/dispute';
import type { Progress } from '../dispute/progress';
import type { StatusLine } from './status-line';
import { terms, type WtoTerm } from './wto-term';

/** The terms of the original proceeding before adoption, in the order in which they come. */
const before: readonly WtoTerm[] = [
  terms.consultations,
  terms.established,
  terms.composed,
  terms.circulated,
  terms.appeal,
  terms.appellate,
];

/** The line that an act gives a proceeding. */
export const lineOf = (
  term: WtoTerm,
  { occurred }: Pick<DisputeEvent, 'occurred'>,
  { proceeding }: Pick<Progress, 'proceeding'>,
): StatusLine => ({ term, since: occurred, proceeding });

/**
 * Notes a step of the original proceeding before adoption. Only the first step of its kind bears a
 * status, and none after a later one: an appeal before its report keeps `under appeal`.
 */
export const noteOriginal = (
  draft: Draft<Dispute>,
  term: WtoTerm,
  event: DisputeEvent,
  progress: Pick<Progress, 'proceeding'>,
): void => {
  if (draft.adopted !== null) return;
  const at = draft.latest === null ? -1 : before.indexOf(draft.latest.term);
  // A latest term that is not in this list is from after adoption.
  if (draft.latest !== null && at === -1) return;
  if (before.indexOf(term) > at) draft.latest = lineOf(term, event, progress);
};

/**
 * Whether a dispute is past adoption; null where no act says. A log that starts late may lack the adoption
 * and have what only follows it.
 */
export const isPastAdoption = ({
  adopted,
  forum,
  latest,
  progress,
}: Pick<Dispute, 'adopted' | 'forum' | 'latest' | 'progress'>): boolean | null => {
  if (adopted !== null || forum !== null) return adopted !== null;
  if (progress.some(({ recourse }) => recourse !== 'original')) return true;
  return latest && !before.includes(latest.term);
};

/** Whether a proceeding is an arbitration that is suspended, which the WTO's page does not show. */
const isHidden = ({ line, paused, recourse }: Progress): boolean =>
  recourse === 'retaliation' && paused !== null && line?.term !== terms.granted;

/** The lines of live compliance and retaliation proceedings; none before adoption, if the log has it. */
const liveLines = ({ adopted, forum, progress }: Dispute): readonly StatusLine[] =>
  adopted === null && forum !== null
    ? []
    : progress.flatMap((each) =>
        each.line === null || each.over !== null || isHidden(each) ? [] : [each.line],
      );

/**
 * The status of a dispute in the WTO's own words, earlier lines first. Before adoption it is one line,
 * that of the original proceeding; after it, one for each live compliance or retaliation proceeding
 * or, if none is live, that of the latest act. None outside the WTO, and none where no act says which
 * of two terms holds. Dates and date-times are ordered in the log's offset.
 */
export const statusOf = (dispute: Dispute, offsetMs: number): readonly StatusLine[] => {
  if (!isAtWto(dispute)) return [];
  const live = liveLines(dispute);
  const compare = compareDatesAt(offsetMs);
  if (live.length > 0) return [...live].sort((a, b) => compare(a.since, b.since));
  return dispute.latest === null ? [] : [dispute.latest];
};
