import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import type { Point } from '../../time/point';
import { type Actor, actor } from '../../vocabulary/actors';
import { point } from '../../vocabulary/dates';
import {
  type ListId,
  listId,
  type MeasureId,
  measureId,
  type ReviewId,
  reviewId,
  type TalksId,
  talksId,
} from '../../vocabulary/ids';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** A *review* of a measure, a list or a policy is opened. */
export type ReviewAnnounced = Act<
  'ReviewAnnounced',
  {
    /** The review. */
    readonly review: ReviewId;
    /** What is reviewed, in words. */
    readonly subject: string;
    /** The measures that are reviewed. */
    readonly measures?: readonly MeasureId[];
    /** The lists of trusted partners that are reviewed. */
    readonly lists?: readonly ListId[];
    /** The last day for comments. */
    readonly commentsUntil?: Point;
  }
>;

/** A review ends with the result in `outcome`. */
export type ReviewConcluded = Act<
  'ReviewConcluded',
  {
    /** The review. */
    readonly review: ReviewId;
    /** The result, in words. */
    readonly outcome: string;
  }
>;

/** Parties agree to talk. */
export type TalksAgreed = Act<
  'TalksAgreed',
  {
    /** The series of talks. */
    readonly talks: TalksId;
    /** The actors with whom the talks are agreed. */
    readonly with: readonly Actor[];
    /** The planned subject of the talks, in words. */
    readonly subject: string;
  }
>;

/** Parties meet. */
export type TalksHeld = Act<
  'TalksHeld',
  {
    /** The series of talks. */
    readonly talks: TalksId;
    /** The actors with whom the talks are held. */
    readonly with: readonly Actor[];
    /** The subject of the talks, in words. */
    readonly subject: string;
    /** The result of the talks, in words. */
    readonly outcome?: string;
  }
>;

/** An event of a review or of talks. */
export type ReviewEvent = ReviewAnnounced | ReviewConcluded | TalksAgreed | TalksHeld;

export const reviewAnnounced: ActCodec<ReviewAnnounced> = act(
  'ReviewAnnounced',
  1,
  strictObject(
    'data',
    { review: reviewId, subject: words },
    { measures: list(measureId), lists: list(listId), commentsUntil: point },
  ),
);

export const reviewConcluded: ActCodec<ReviewConcluded> = act(
  'ReviewConcluded',
  1,
  strictObject('data', { review: reviewId, outcome: words }, {}),
);

const talked = { talks: talksId, with: list(actor), subject: words };

export const talksAgreed: ActCodec<TalksAgreed> = act(
  'TalksAgreed',
  1,
  strictObject('data', talked, {}),
);

export const talksHeld: ActCodec<TalksHeld> = act(
  'TalksHeld',
  1,
  strictObject('data', talked, { outcome: words }),
);
