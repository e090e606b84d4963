import type { Codec, Part } from '../../codec/codec';
import { list } from '../../codec/list';
import { version } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import type { Edtf } from '../../time/edtf';
import type { Instant } from '../../time/instant';
import { type Actor, actor, type NationalActor, nationalActor } from '../../vocabulary/actors';
import { type Citation, citation } from '../../vocabulary/citations';
import { recorded, when } from '../../vocabulary/dates';
import { type EventId, eventId } from '../../vocabulary/ids';
import { endsAfterItBegins } from './rules';

/** What every event carries around its own data. */
export type Act<Type extends string, Data, By extends Actor = Actor> = {
  /** Names the event for good. */
  readonly id: EventId;
  readonly type: Type;
  /** The version of the shape of `data`; older ones are brought up to date when read. */
  readonly schemaVersion: number;
  /** When it happened in the world. */
  readonly occurred: Edtf | Instant;
  /** When it became known to the log: a date, a date-time, or an open start for baselines. */
  readonly recordedAt: Edtf | Instant;
  /** Who acted. */
  readonly by: By;
  readonly data: Data;
  /** What it rests on. May be empty; `audit` then names the event. */
  readonly sources: readonly Citation[];
  /** The earlier acts that this one acts on. */
  readonly actsOn?: readonly EventId[];
  /** What happened, in one line for a person. */
  readonly title?: string;
  /** The entry of an outside record that the event stands for. */
  readonly record?: string;
  readonly note?: string;
};

/** An event as a correction gives it: its id and when it was recorded are those of its target. */
export type Replacing<E> = E extends unknown ? Omit<E, 'id' | 'recordedAt'> : never;

/** The codec of an event, with the version of its shape and the codec of it as a replacement. */
export type ActCodec<E> = Codec<E> & {
  readonly version: number;
  readonly replacing: Part<Replacing<E>>;
};

const envelope = <Type extends string, Data, By extends Actor>(
  type: Type,
  current: number,
  data: Part<Data>,
  by: Part<By>,
): ActCodec<Act<Type, Data, By>> => {
  const replaced = {
    type: oneOf('Type', [type]),
    schemaVersion: version(current),
    occurred: when,
    by,
    data,
    sources: list(citation),
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
  const optional = { actsOn: list(eventId), title: words, record: words, note: words };
  const event: Codec<Act<Type, Data, By>> = strictObject(type, full, optional);
  const replacing: Codec<Omit<Act<Type, Data, By>, 'id' | 'recordedAt'>> = strictObject(
    type,
    replaced,
    optional,
  );
  return Object.freeze(
    Object.assign(refinement(event, endsAfterItBegins), {
      version: current,
      replacing: Object.freeze(refinement(replacing, endsAfterItBegins)),
    }),
  );
};

/** The codec of an event that anyone may bring about. */
export const act = <Type extends string, Data>(
  type: Type,
  version: number,
  data: Part<Data>,
): ActCodec<Act<Type, Data>> => envelope(type, version, data, actor);

/** The codec of an event that only an actor of a country can bring about. */
export const nationalAct = <Type extends string, Data>(
  type: Type,
  version: number,
  data: Part<Data>,
): ActCodec<Act<Type, Data, NationalActor>> => envelope(type, version, data, nationalActor);
