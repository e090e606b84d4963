import type { Codec, Part } from '../../codec/codec';
import { list } from '../../codec/list';
import { version } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { type Rule, refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import type { Edtf } from '../../time/edtf';
import type { Instant } from '../../time/instant';
import type { Point } from '../../time/point';
import { type Actor, actor, type NationalActor, nationalActor } from '../../vocabulary/actors';
import { type Citation, citation } from '../../vocabulary/citations';
import { point, recorded, when } from '../../vocabulary/dates';
import { type EventId, eventId } from '../../vocabulary/ids';
import { endsAfterItBegins } from './rules';

/** The fields that every event has, with the `data` of the event's own type. */
export type Act<Type extends string, Data, By extends Actor = Actor> = {
  /** The id of the event. It never changes. */
  readonly id: EventId;
  /** The type of the event, such as `RulingIssued`. */
  readonly type: Type;
  /** The version of the shape of `data`. Older versions are upcast when they are read. */
  readonly schemaVersion: number;
  /** Valid time: when the event happened, as an EDTF date or an RFC 3339 date-time. */
  readonly occurred: Edtf | Instant;
  /**
   * System time: when the event became known, as a date or a date-time. An interval with an open start, such as
   * `../2019-06-30`, means that the event was always known.
   */
  readonly recordedAt: Edtf | Instant;
  /**
   * When the line was written into the log: a day, or a date-time. Whoever writes the line sets this time. This
   * time is never earlier than the `enteredAt` of a line above.
   */
  readonly enteredAt?: Point;
  /** Who acted. */
  readonly by: By;
  /** The fields of this type of event. */
  readonly data: Data;
  /** The sources for what the event says. `audit` reports an event without sources. */
  readonly sources: readonly Citation[];
  /** The ids of earlier acts that this event acts on. */
  readonly actsOn?: readonly EventId[];
  /** One line that says what happened. */
  readonly title?: string;
  /** The id of the event in an outside record, such as a data set. */
  readonly record?: string;
  /** Anything else, for people to read. */
  readonly note?: string;
};

/** An event inside a correction has no `id`, `recordedAt` or `enteredAt` of its own. */
export type Replacing<E> = E extends unknown ? Omit<E, 'id' | 'recordedAt' | 'enteredAt'> : never;

/**
 * The codec of an event. `version` is the current version of the shape of the event's data. `replacing` is the codec
 * for such an event inside a correction.
 */
export type ActCodec<E> = Codec<E> & {
  readonly version: number;
  readonly replacing: Part<Replacing<E>>;
  /**
   * Finds those event ids in the data that `referencesOf` cannot find by the codec, since the codec does not mark
   * them as event ids.
   */
  readonly references?: (data: unknown) => readonly string[];
};

/** A rule between the fields of one event, such as its actor and its data. */
type ActRule<Data, By> = Rule<{
  readonly occurred: string;
  readonly by: By;
  readonly data: Data;
}>;

/** Any event can have these fields, in every vocabulary. */
export const optional = { actsOn: list(eventId), title: words, record: words, note: words };

const sources = list(citation);

const envelope = <Type extends string, Data, By extends Actor>(
  type: Type,
  current: number,
  data: Part<Data>,
  by: Part<By>,
  rule: ActRule<Data, By> = () => [],
): ActCodec<Act<Type, Data, By>> => {
  const rules: ActRule<Data, By> = (event) => [...endsAfterItBegins(event), ...rule(event)];
  const replaced = {
    type: oneOf('Type', [type]),
    schemaVersion: version(current),
    occurred: when,
    by,
    data,
    sources,
  };
  const { type: itsType, schemaVersion, occurred, ...rest } = replaced;
  const full = {
    id: eventId,
    type: itsType,
    schemaVersion,
    occurred,
    recordedAt: recorded,
    ...rest,
  };
  const event: Codec<Act<Type, Data, By>> = strictObject(type, full, {
    enteredAt: point,
    ...optional,
  });
  const replacing: Codec<Omit<Act<Type, Data, By>, 'id' | 'recordedAt' | 'enteredAt'>> =
    strictObject(type, replaced, optional);
  return Object.freeze(
    Object.assign(refinement(event, rules), {
      version: current,
      replacing: Object.freeze(refinement(replacing, rules)),
    }),
  );
};

export const act = <Type extends string, Data>(
  type: Type,
  version: number,
  data: Part<Data>,
  rule?: ActRule<Data, Actor>,
): ActCodec<Act<Type, Data>> => envelope(type, version, data, actor, rule);

export const nationalAct = <Type extends string, Data>(
  type: Type,
  version: number,
  data: Part<Data>,
): ActCodec<Act<Type, Data, NationalActor>> => envelope(type, version, data, nationalActor);
