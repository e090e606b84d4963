import type { Codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { bool } from '../../codec/literals';
import { oneOf } from '../../codec/one-of';
import { type CountryCode, countryCode } from '../../vocabulary/actors';
import { type ActCodec, act } from '../envelope/envelope';
import { type InProceeding, proceedingData, type Step } from './step';

/** Where a third party takes part: in the consultations (DSU Art. 4.11) or before the panel (10.2). */
export type InterestIn = 'consultations' | 'panel';

/**
 * Members that are not parties to the dispute ask to join the consultations, or reserve third-party rights
 * before the panel.
 */
export type InterestNotified = Step<
  'InterestNotified',
  InProceeding & {
    /** The members that notify their interest. */
    readonly members: readonly CountryCode[];
    /** What the members ask to join: the consultations, or the panel as third parties. */
    readonly in: InterestIn;
  }
>;

/** The respondent accepts or refuses members that asked to join the consultations (DSU Art. 4.11). */
export type InterestAnswered = Step<
  'InterestAnswered',
  InProceeding & {
    /** The members that the answer concerns. */
    readonly members: readonly CountryCode[];
    /** Whether the respondent lets the members join. */
    readonly accepted: boolean;
  }
>;

/** Codec of a list of members of the WTO. */
export const members: Codec<readonly CountryCode[]> = list(countryCode, {
  atLeastOne: 'member',
  distinctBy: (country) => country,
});

export const interestNotified: ActCodec<InterestNotified> = act(
  'InterestNotified',
  1,
  proceedingData({ members, in: oneOf('InterestIn', ['consultations', 'panel']) }, {}),
);

export const interestAnswered: ActCodec<InterestAnswered> = act(
  'InterestAnswered',
  1,
  proceedingData({ members, accepted: bool }, {}),
);
