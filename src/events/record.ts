import { type Codec, codec, type Part } from '../codec/codec';
import { fieldAt } from '../codec/path';
import { strictObject } from '../codec/strict-object';
import { words } from '../codec/text';
import { union } from '../codec/union';
import { show } from '../flaw';
import { didYouMean } from '../nearest';
import { isRecord, own } from '../object';
import { type EventId, eventId } from '../vocabulary/ids';
import { type Act, type ActCodec, act, type Replacing } from './envelope/envelope';
import { type PlainEvent, plainEvents } from './plain';

/**
 * The event that a correction puts in the place of an earlier event. It has no `id` and no `recordedAt`, because
 * those of the earlier event stay. It has no `enteredAt` either.
 */
export type Replacement = Replacing<PlainEvent>;

/**
 * An earlier event was recorded wrongly. From the correction's `recordedAt` on (system time), `replacement`
 * takes the place of that event, at the dates that `replacement` gives (valid time). The target must be a
 * `PlainEvent`, so a correction or retraction cannot be the target.
 */
export type EventCorrected = Act<
  'EventCorrected',
  {
    /** The event that was recorded wrongly. */
    readonly target: EventId;
    /** The whole event as it should have been. */
    readonly replacement: Replacement;
    /** Why the event is corrected, in words. */
    readonly reason?: string;
  }
>;

/**
 * An earlier event never happened. A retraction is final. The target must be a `PlainEvent`, so a correction or
 * retraction cannot be the target.
 */
export type EventRetracted = Act<
  'EventRetracted',
  {
    /** The event that never happened. */
    readonly target: EventId;
    /** Why the event is retracted, in words. */
    readonly reason: string;
  }
>;

/** An event about the log itself, and not about the world. */
export type RecordEvent = EventCorrected | EventRetracted;

/** The codecs of the events that can replace one another in a correction, by type. */
export type Replaceable = Readonly<Record<string, { readonly replacing: Part<Replacement> }>>;

/** The codec for a replacement without a known type. It refuses every value. */
const shapeless = (types: readonly string[]): Part<Replacement> =>
  codec(
    'Replacement',
    { _tag: 'Leaf' },
    (_value): _value is Replacement => false,
    (value, path) => {
      if (!isRecord(value))
        return [
          {
            path,
            expected: 'an event without id and recordedAt',
            found: show(value),
            advice: 'Write the whole event as it should have been.',
          },
        ];
      const type = Object.hasOwn(value, 'type') ? value.type : undefined;
      const guess = typeof type === 'string' ? didYouMean(type, types) : '';
      return [
        {
          path: fieldAt(path, 'type'),
          expected: 'the type of a plain event',
          found: show(type),
          advice: `${guess}Write a plain event: a correction replaces one event about the world with another.`,
        },
      ];
    },
  );

const replacementAmong = (plain: Replaceable): Codec<Replacement> => {
  const unknown = shapeless(Object.keys(plain));
  return union<Replacement>(
    'Replacement',
    Object.values(plain).map(({ replacing }) => replacing),
    (value) => {
      const type = isRecord(value) ? own(value, 'type') : undefined;
      const known =
        typeof type === 'string' && Object.hasOwn(plain, type) ? plain[type] : undefined;
      return known?.replacing ?? unknown;
    },
  );
};

export const correction = (plain: Replaceable): Codec<EventCorrected['data']> =>
  strictObject(
    'data',
    { target: eventId, replacement: replacementAmong(plain) },
    { reason: words },
  );

export const retraction: Codec<EventRetracted['data']> = strictObject(
  'data',
  { target: eventId, reason: words },
  {},
);

export const correctedAmong = (plain: Replaceable): ActCodec<EventCorrected> =>
  act('EventCorrected', 1, correction(plain));

export const eventCorrected: ActCodec<EventCorrected> = correctedAmong(plainEvents);

export const eventRetracted: ActCodec<EventRetracted> = act('EventRetracted', 1, retraction);
