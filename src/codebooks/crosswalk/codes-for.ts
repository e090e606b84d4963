import type { PolicyEvent } from '../../events/catalogue';
import { crosswalk, type Kind } from './crosswalk';
import { kindsOf, type Reading } from './kinds-of';
import { recordedCode } from './recorded-code';
import type { Match, Scheme } from './tables/match';

/** A code for an event, and the kind of event that the code describes. */
export type EventCode<S extends Scheme> = Match<S> & { readonly kind: Kind };

/**
 * The codes of CAMEO or PLOVER for a kind of event, the best first. If no code fits, there is one
 * entry with `code: null` and `fit: 'none'`.
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
 * The codes of CAMEO or PLOVER for an event, each with how well it fits and why. If the event may
 * be of two kinds, the result has the codes of both. Pass the other events of the log as `events`,
 * because they often decide between the two kinds. If the event's field `coded` has a code of the
 * scheme, the result is that code, which a data set gave the event.
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
  const recorded = recordedCode(event, scheme);
  return kindsOf(event, reading).flatMap((kind) =>
    recorded === undefined ? codesForKind(kind, scheme) : [{ ...recorded, kind }],
  );
};
