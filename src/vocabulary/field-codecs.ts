import type { Codec } from '../codec/codec';
import { amount, count } from '../codec/number';
import { words } from '../codec/text';
import type { CalendarDate } from '../time/calendar-date';
import type { Edtf } from '../time/edtf';
import type { Instant } from '../time/instant';
import type { Point } from '../time/point';
import { type Actor, actor, type CountryCode, countryCode } from './actors';
import { day, point, when } from './dates';
import { type EventId, eventId } from './ids';
import { type Product, product } from './products';

/** Codecs for the fields of events. */
export type FieldCodecs = {
  /** Any text that is not empty. */
  readonly text: Codec<string>;
  /** A number of 0 or more. */
  readonly amount: Codec<number>;
  /** A whole number of 0 or more. */
  readonly count: Codec<number>;
  /** A day such as 2019-07-04. */
  readonly day: Codec<CalendarDate>;
  /** A day, or a date-time with its offset. */
  readonly point: Codec<Point>;
  /** A date of EDTF, or a date-time with its offset. */
  readonly when: Codec<Edtf | Instant>;
  /** The id of another event, which must be in the log. */
  readonly eventId: Codec<EventId>;
  /** A country or a bloc by its code. */
  readonly country: Codec<CountryCode>;
  /** An actor. */
  readonly actor: Codec<Actor>;
  /** A product by name or code. */
  readonly product: Codec<Product>;
};

/**
 * Codecs for the data of your own events. Combine the codecs with `t.type` of io-ts. Each codec has error
 * messages for people, a JSON Schema, samples and arbitraries. A field with the codec `eventId` counts as a
 * reference to another event.
 *
 * @example
 * fieldCodecs.day.is('2024-02-30'); // => false
 * fieldCodecs.country.is('KOR'); // => true
 */
export const fieldCodecs: FieldCodecs = Object.freeze({
  text: words,
  amount,
  count,
  day,
  point,
  when,
  eventId,
  country: countryCode,
  actor,
  product,
});
