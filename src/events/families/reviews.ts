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
    readonly review: ReviewId;
    readonly subject: string;
    readonly measures?: readonly MeasureId[];
    readonly lists?: readonly ListId[];
    /** The last day for comments. */
    readonly commentsUntil?: Point;
  }
>;

/** A review ends; `outcome` is its result. */
export type ReviewConcluded = Act<
  'ReviewConcluded',
  { readonly review: ReviewId; readonly outcome: string }
>;

/** Parties agree to talk. */
export type TalksAgreed = Act<
  'TalksAgreed',
  { readonly talks: TalksId; readonly with: readonly Actor[]; readonly subject: string }
>;

/** Parties meet. */
export type TalksHeld = Act<
  'TalksHeld',
  {
    readonly talks: TalksId;
    readonly with: readonly Actor[];
    readonly subject: string;
    readonly outcome?: string;
  }
>;

/** An event of a review or of talks. */
export type ReviewEvent = ReviewAnnounced | ReviewConcluded | TalksAgreed | TalksHeld;

/** Codec of {@link ReviewAnnounced}. */
export const reviewAnnounced: ActCodec<ReviewAnnounced> = act(
  'ReviewAnnounced',
  1,
  strictObject(
    'data',
    { review: reviewId, subject: words },
    { measures: list(measureId), lists: list(listId), commentsUntil: point },
  ),
);

/** Codec of {@link ReviewConcluded}. */
export const reviewConcluded: ActCodec<ReviewConcluded> = act(
  'ReviewConcluded',
  1,
  strictObject('data', { review: reviewId, outcome: words }, {}),
);

const talked = { talks: talksId, with: list(actor), subject: words };

/** Codec of {@link TalksAgreed}. */
export const talksAgreed: ActCodec<TalksAgreed> = act(
  'TalksAgreed',
  1,
  strictObject('data', talked, {}),
);

/** Codec of {@link TalksHeld}. */
export const talksHeld: ActCodec<TalksHeld> = act(
  'TalksHeld',
  1,
  strictObject('data', talked, { outcome: words }),
);
