import type { PolicyEvent } from '../../events/catalogue';
import { crosswalk, type Kind } from './crosswalk';
import { kindsOf, type Reading } from './kinds-of';
import { givenCode } from './recorded-code';
import type { Match, Scheme } from './tables/match';

/** A code for an event, with the kind that it is given for. */
export type EventCode<S extends Scheme> = Match<S> & { readonly kind: Kind };

/**
 * The codes of a kind of event in a scheme, the best first. Where no code fits there is one entry,
 * whose `code` is `null` and whose `fit` is `none`.
 *
 * @example
 * codesForKind('ProceedingPaused', 'cameo');
 * // => [{ kind: 'ProceedingPaused', code: null, fit: 'none', nearest: '080', … }]
 */
export const codesForKind = <S extends Scheme>(kind: Kind, scheme: S): readonly EventCode<S>[] => {
  const matches: readonly Match<S>[] = crosswalk[kind][scheme];
  return matches.map((match) => ({ ...match, kind }));
};

/**
 * The codes of an event in a scheme, each with how well it fits and why. A code for each kind that
 * the event may be; what it is read with makes that one. Where a data set gave the event a code of
 * the scheme, that one.
 *
 * @example
 * const [easing] = japanKoreaLog.events.filter(({ id }) => id === 'jp-eases-photoresist-2019');
 * easing && codesFor(easing, 'cameo', { events: japanKoreaLog.events });
 * // => [{ kind: 'MeasureAmended easier', code: '085', fit: 'too-coarse', … }]
 */
export const codesFor = <S extends Scheme>(
  event: PolicyEvent,
  scheme: S,
  reading: Reading = {},
): readonly EventCode<S>[] => {
  const given = givenCode(event, scheme);
  return kindsOf(event, reading).flatMap((kind) =>
    given === undefined ? codesForKind(kind, scheme) : [{ ...given, kind }],
  );
};
