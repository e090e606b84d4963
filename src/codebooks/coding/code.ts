import type { PolicyEvent } from '../../events/catalogue';
import type { PlainEvent } from '../../events/plain';
import { type Offset, offsetMillis } from '../../time/offset';
import type { Actor } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { type Beside, besideOf } from '../crosswalk/context';
import { crosswalk, type Kind } from '../crosswalk/crosswalk';
import { kindsBeside } from '../crosswalk/kinds-of';
import { givenCode } from '../crosswalk/recorded-code';
import type { Match, Scheme } from '../crosswalk/tables/match';
import { monthOf } from './month';

/** An event with its code in a scheme, or with why it has none. */
export type CodedEvent<S extends Scheme> = Match<S> & {
  readonly event: EventId;
  readonly type: PlainEvent['type'];
  readonly by: Actor;
  /** As `YYYY-MM`; `null` where the date is open or may lie in more than one month. */
  readonly month: string | null;
  readonly scheme: S;
  /** `null` where the event may be of more than one kind. */
  readonly kind: Kind | null;
};

const uncoded = (note: string) => ({ code: null, fit: 'none', note, kind: null }) as const;

const superseded = uncoded('Corrected or retracted: code what eventsBetween gives.');
const ambiguous = uncoded('Whether it eases or tightens, these events do not say.');

/** The ids of events that a correction or a retraction among them has put aside. */
const putAside = (events: readonly PolicyEvent[]): ReadonlySet<EventId> =>
  new Set(
    events.flatMap((event) =>
      event.type === 'EventCorrected' || event.type === 'EventRetracted' ? [event.data.target] : [],
    ),
  );

const isPlain = (event: PolicyEvent): event is PlainEvent =>
  event.type !== 'EventCorrected' && event.type !== 'EventRetracted';

const bestCode = <S extends Scheme>(event: PlainEvent, scheme: S, beside: Beside, ms: number) => {
  const [kind, ...others] = kindsBeside(event, beside, ms);
  if (kind === undefined || others.length > 0) return ambiguous;
  const best: Match<S> = givenCode(event, scheme) ?? crosswalk[kind][scheme][0];
  return { ...best, kind };
};

/**
 * Codes events to a scheme: to each the code that a data set gave it, else its best code, as what it
 * was on the day it happened. That a measure announced earlier takes effect is no event, and is not
 * coded.
 *
 * Give it events with corrections applied, such as `eventsBetween` gives; an event that is corrected
 * or retracted by another of those given is left without a code. Corrections and retractions
 * themselves are left out.
 *
 * @param options.offset whose days count, as in the header of the log; `Z` if left out
 * @example
 * const coded = code(japanKoreaLog.events, 'cameo', { offset: '+09:00' });
 * coded.find(({ event }) => event === 'gsomia-notice-2019');
 * // => { event: 'gsomia-notice-2019', month: '2019-08', code: '1313', fit: 'approximate', … }
 */
export const code = <S extends Scheme>(
  events: readonly PolicyEvent[],
  scheme: S,
  { offset = 'Z' }: { readonly offset?: Offset } = {},
): readonly CodedEvent<S>[] => {
  const beside = besideOf(events);
  const aside = putAside(events);
  const offsetMs = offsetMillis(offset);
  return events.filter(isPlain).map((event) => ({
    ...(aside.has(event.id) ? superseded : bestCode(event, scheme, beside, offsetMs)),
    event: event.id,
    type: event.type,
    by: event.by,
    month: monthOf(event.occurred, offset),
    scheme,
  }));
};
