import { isOverBefore } from '../../time/compare-dates';
import type { Point } from '../../time/point';
import type { Actor } from '../../vocabulary/actors';
import type { EventId, ListId, MeasureId, ReviewId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A review of a measure, a list or a policy. */
export type Review = {
  /** The review. */
  readonly review: ReviewId;
  /** Who reviews. */
  readonly by: Actor;
  /** What is reviewed, in words. */
  readonly subject: string;
  /** The measures that are reviewed. */
  readonly measures: readonly MeasureId[];
  /** The lists that are reviewed. */
  readonly lists: readonly ListId[];
  /** Whether the review goes on. */
  readonly status: 'open' | 'concluded';
  /** When the review was announced. */
  readonly opened: Since;
  /** The last day on which comments are accepted; null if no act names it. */
  readonly commentsUntil: Point | null;
  /** What came of the review, in words; null until it is concluded. */
  readonly outcome: string | null;
  /** The event that announced the review; once it is concluded, the event that concluded it. */
  readonly act: EventId;
};

export const reviews = table<Review>()({
  ReviewAnnounced: {
    row: ({ data }) => data.review,
    begin: ({ id, by, occurred, data }) => ({
      review: data.review,
      by,
      subject: data.subject,
      measures: data.measures ?? [],
      lists: data.lists ?? [],
      status: 'open',
      opened: occurred,
      commentsUntil: data.commentsUntil ?? null,
      outcome: null,
      act: id,
    }),
    refuseBegin: ({ occurred, data: { commentsUntil } }, _, offsetMs) =>
      commentsUntil !== undefined && isOverBefore(offsetMs)(commentsUntil, occurred)
        ? `comments are accepted until ${commentsUntil}, before the review is announced (${occurred}); correct one of the two dates`
        : undefined,
  },
  ReviewConcluded: {
    row: ({ data }) => data.review,
    evolve: (draft, { id, data }) => {
      if (draft.status === 'concluded') return;
      draft.status = 'concluded';
      draft.outcome = data.outcome;
      draft.act = id;
    },
    refuse: ({ status }) =>
      status === 'concluded'
        ? 'the review is already concluded; announce a new review, or correct the id'
        : undefined,
  },
});
