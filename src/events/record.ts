import { type Codec, codec, type Part } from '../codec/codec';
import { fieldAt } from '../codec/path';
import { strictObject } from '../codec/strict-object';
import { words } from '../codec/text';
import { union } from '../codec/union';
import { show } from '../flaw';
import { didYouMean } from '../nearest';
import { isRecord } from '../object';
import { type EventId, eventId } from '../vocabulary/ids';
import { type Act, type ActCodec, act, type Replacing } from './envelope/envelope';
import { isPlainType, type PlainEvent, plainEvents } from './plain';

/** The event as it should have been, without `id` and `recordedAt`, which stay as they are. */
export type Replacement = Replacing<PlainEvent>;

/**
 * An earlier event was recorded wrongly. `replacement` stands for it in valid time, and holds in
 * system time from this event's `recordedAt`. The target is a plain event.
 */
export type EventCorrected = Act<
  'EventCorrected',
  {
    /** The event that was recorded wrongly. */
    readonly target: EventId;
    /** The whole event as it should have been. */
    readonly replacement: Replacement;
    /** Why it is corrected, in words. */
    readonly reason?: string;
  }
>;

/** An earlier event never happened. A retraction is final. The target is a plain event. */
export type EventRetracted = Act<
  'EventRetracted',
  {
    /** The event that never happened. */
    readonly target: EventId;
    /** Why it is retracted, in words. */
    readonly reason: string;
  }
>;

/** An event about the record rather than about the world. */
export type RecordEvent = EventCorrected | EventRetracted;

/** The codec for a replacement without a known type: it refuses every value. */
const shapeless: Part<Replacement> = codec(
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
    const guess = typeof type === 'string' ? didYouMean(type, Object.keys(plainEvents)) : '';
    return [
      {
        path: fieldAt(path, 'type'),
        expected: 'the type of a plain event',
        found: show(type),
        advice: `${guess}Write a plain event: a correction replaces one event about the world by another.`,
      },
    ];
  },
);

const replacement: Codec<Replacement> = union<Replacement>(
  'Replacement',
  Object.values(plainEvents).map((each) => each.replacing),
  (value) => {
    const type = isRecord(value) && Object.hasOwn(value, 'type') ? value.type : undefined;
    return isPlainType(type) ? plainEvents[type].replacing : shapeless;
  },
);

/** Codec of {@link EventCorrected}. */
export const eventCorrected: ActCodec<EventCorrected> = act(
  'EventCorrected',
  1,
  strictObject('data', { target: eventId, replacement }, { reason: words }),
);

/** Codec of {@link EventRetracted}. */
export const eventRetracted: ActCodec<EventRetracted> = act(
  'EventRetracted',
  1,
  strictObject('data', { target: eventId, reason: words }, {}),
);
