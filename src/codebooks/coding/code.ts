import type { PolicyEvent } from '../../events/catalogue';
import type { PlainEvent } from '../../events/plain';
import { isLeft } from '../../fp';
import { extentOf } from '../../time/edtf';
import { formatInstant } from '../../time/instant';
import { type Offset, offsetMillis } from '../../time/offset';
import type { Actor } from '../../vocabulary/actors';
import type { EventId } from '../../vocabulary/ids';
import { type Context, contextOf } from '../crosswalk/context';
import { crosswalk, type Kind } from '../crosswalk/crosswalk';
import { kindsInContext } from '../crosswalk/kinds-of';
import { recordedCode } from '../crosswalk/recorded-code';
import type { Match, Scheme } from '../crosswalk/tables/match';

/** An event with its code in a scheme, or with the reason why it has none. */
export type CodedEvent<S extends Scheme> = Match<S> & {
  readonly event: EventId;
  readonly type: PlainEvent['type'];
  readonly by: Actor;
  /**
   * The month as `YYYY-MM`. `null` if the date has no beginning or no end, or may be in more than
   * one month.
   */
  readonly month: string | null;
  readonly scheme: S;
  /**
   * `null` if the event may be of more than one kind, or if another event corrects or retracts it.
   */
  readonly kind: Kind | null;
};

const uncoded = (note: string) => ({ code: null, fit: 'none', note, kind: null }) as const;

const superseded = uncoded('Corrected or retracted: code the events that eventsBetween returns.');
const ambiguous = uncoded('These events do not say whether it eases or tightens the measure.');

const supersededIds = (events: readonly PolicyEvent[]): ReadonlySet<EventId> =>
  new Set(
    events.flatMap((event) =>
      event.type === 'EventCorrected' || event.type === 'EventRetracted' ? [event.data.target] : [],
    ),
  );

const isPlain = (event: PolicyEvent): event is PlainEvent =>
  event.type !== 'EventCorrected' && event.type !== 'EventRetracted';

const bestCode = <S extends Scheme>(
  event: PlainEvent,
  scheme: S,
  context: Context,
  offsetMs: number,
) => {
  const [kind, ...others] = kindsInContext(event, context, offsetMs);
  if (kind === undefined || others.length > 0) return ambiguous;
  const best: Match<S> = recordedCode(event, scheme) ?? crosswalk[kind][scheme][0];
  return { ...best, kind };
};

export const monthOf = (occurred: string, offset: Offset): string | null => {
  const extent = extentOf(occurred, offsetMillis(offset));
  if (isLeft(extent)) return null;
  const { kind, earliest, latest } = extent.right;
  const last = kind === 'exact-instant' ? latest : latest - 1;
  if (!Number.isFinite(earliest) || !Number.isFinite(last)) return null;
  const [first, end] = [earliest, last].map((moment) =>
    formatInstant(moment, offset).replace(/-\d\dT.*$/, ''),
  );
  return first !== undefined && first === end ? first : null;
};

/**
 * Gives each event a code of CAMEO or PLOVER: the code that its data set recorded, or else the best
 * code for its kind. The code describes what happened on the day of the event. If a measure takes
 * effect on a later day, there is no code for the later day.
 *
 * Pass events with corrections applied, as `eventsBetween` returns them. An event gets no code if
 * another event in the list corrects or retracts it. Corrections and retractions themselves are
 * left out. `offset` is the UTC offset in which days are counted, as in the log's header. By
 * default, it is `Z`.
 *
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
  const context = contextOf(events);
  const withoutCode = supersededIds(events);
  const offsetMs = offsetMillis(offset);
  return events.filter(isPlain).map((event) => ({
    ...(withoutCode.has(event.id) ? superseded : bestCode(event, scheme, context, offsetMs)),
    event: event.id,
    type: event.type,
    by: event.by,
    month: monthOf(event.occurred, offset),
    scheme,
  }));
};
