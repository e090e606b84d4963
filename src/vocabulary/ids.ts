import type { Brand } from '../brand';
import type { Codec } from '../codec/codec';
import { identifier } from '../codec/identifier';

/** The id of an event of a log. The id of an event never changes. */
export type EventId = Brand<'EventId'>;
/** The id of a trade measure. The acts that amend, suspend or lift the measure use the same id. */
export type MeasureId = Brand<'MeasureId'>;
/**
 * The id of a stack of measures. If several measures of a stack apply to the same goods, only the duties of the
 * highest rank among them are owed.
 */
export type StackId = Brand<'StackId'>;
/** The id of a firm or person, who may be known by several names. */
export type EntityId = Brand<'EntityId'>;
/** The id of a granted licence. */
export type LicenceId = Brand<'LicenceId'>;
/** The id of a list of trusted partners, such as Japan's Group A. */
export type ListId = Brand<'ListId'>;
/** The id of a dispute. At the WTO, this is the dispute's number, such as `DS590`. */
export type DisputeId = Brand<'DisputeId'>;
/** The id of a judgment. */
export type RulingId = Brand<'RulingId'>;
/** The id of an agreement or treaty. */
export type AgreementId = Brand<'AgreementId'>;
/** The id of a notice of termination under an agreement. */
export type NoticeId = Brand<'NoticeId'>;
/** The id of a compensation plan. */
export type PlanId = Brand<'PlanId'>;
/** The id of a review of a measure, a list or a policy. */
export type ReviewId = Brand<'ReviewId'>;
/** The id of a series of talks. */
export type TalksId = Brand<'TalksId'>;
/** The id of a boycott. */
export type BoycottId = Brand<'BoycottId'>;
/** The id of a declaration of what a log covers. */
export type CoverageId = Brand<'CoverageId'>;
/** The id of a claim that one party may assert and another party deny. */
export type ClaimId = Brand<'ClaimId'>;

/**
 * Makes the codec of an id. An id has no space, slash or `>`, because these characters join ids into the
 * names of rows.
 */
const id = <A extends string>(name: string): Codec<A> =>
  identifier(
    name,
    '.:-',
    'an id of up to 128 letters, digits, _ . : or -',
    'Begin with a letter, a digit or _, and use neither spaces nor slashes.',
  );

export const eventId: Codec<EventId> = id('EventId');
export const measureId: Codec<MeasureId> = id('MeasureId');
/** One codec for the ids of measures and of disputes, since both have the same form. */
export const measureOrDisputeId: Codec<MeasureId | DisputeId> = id('MeasureOrDisputeId');
export const stackId: Codec<StackId> = id('StackId');
export const entityId: Codec<EntityId> = id('EntityId');
export const licenceId: Codec<LicenceId> = id('LicenceId');
export const listId: Codec<ListId> = id('ListId');
export const disputeId: Codec<DisputeId> = id('DisputeId');
export const rulingId: Codec<RulingId> = id('RulingId');
export const agreementId: Codec<AgreementId> = id('AgreementId');
export const noticeId: Codec<NoticeId> = id('NoticeId');
export const planId: Codec<PlanId> = id('PlanId');
export const reviewId: Codec<ReviewId> = id('ReviewId');
export const talksId: Codec<TalksId> = id('TalksId');
export const boycottId: Codec<BoycottId> = id('BoycottId');
export const claimId: Codec<ClaimId> = id('ClaimId');
export const coverageId: Codec<CoverageId> = id('CoverageId');
/**
 * The codec of the id of an event that a declaration of coverage counts. Unlike an event that is named with the
 * codec `eventId`, a counted event may be missing from the log.
 */
export const countedId: Codec<EventId> = id('CountedId');
