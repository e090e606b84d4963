import { crosswalk, type Kind, kinds } from './crosswalk';
import type { Fit, Match, Scheme } from './tables/match';

/** A kind of event for which a code can be used. */
export type KindMatch = {
  readonly kind: Kind;
  readonly fit: Exclude<Fit, 'none'>;
  readonly note: string;
};

/**
 * The kinds of events for which a code of a scheme can be used. The list is empty if the library
 * has no event for what the code means, or if the scheme has no such code.
 *
 * @example
 * kindsFor('cameo', '085').map(({ kind }) => kind);
 * // => ['MeasureAmended easier', 'MeasureSuspended in force', 'MeasureLifted in force',
 * //   'ExclusionGranted', 'TrustedPartnerRestored in force']
 * kindsFor('cameo', '164'); // => []
 */
export const kindsFor = (scheme: Scheme, code: string): readonly KindMatch[] =>
  kinds.flatMap((kind) => {
    const matches: readonly Match<Scheme>[] = crosswalk[kind][scheme];
    return matches.flatMap((match) =>
      match.fit !== 'none' && match.code === code
        ? [{ kind, fit: match.fit, note: match.note }]
        : [],
    );
  });
