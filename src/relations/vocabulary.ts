import { type AnyCodec, partOf } from '../codec/from-io-ts';
import { type EventCodec, isEventType } from '../events/catalogue';
import {
  type EventVocabulary,
  insideOf,
  type VocabularyName,
} from '../events/decode/event-vocabulary';
import type { Act, Replacing } from '../events/envelope/envelope';
import { type OwnEvent, ownEvent } from '../events/envelope/own-event';
import {
  correctedAmong,
  correction,
  type EventRetracted,
  type Replaceable,
  retraction,
} from '../events/record';
import type { Upcaster } from '../events/versions/upcast';
import { describe, type Flaw } from '../flaw';
import { type Either, left, map, right } from '../fp';
import { vocabularyName } from '../log/event-log/header';
import type { TimedEvent } from '../temporal/event/event';
import type { EventId } from '../vocabulary/ids';
import { type Vocabulary, vocabularyOf } from './policy-events';

/** Converts the data of an event from one version of its shape to the next. */
export type OwnUpcaster = (data: unknown) => Either<readonly Flaw[], unknown>;

/** What a vocabulary says about one type of event. */
export type OwnEventAbout<Data> = {
  /**
   * An io-ts codec of the event's `data` in the current version. The codec must not change the value that it
   * decodes.
   */
  readonly codec: AnyCodec<Data>;
  /**
   * The steps from each older version of `data` to the next, starting at version 1. With two steps, the
   * current version is 3. `upcastFrom` makes a step.
   */
  readonly upcasters?: readonly OwnUpcaster[];
  /** Returns the ids of the events that the data names. It need not return the ids in the event's field `actsOn`. */
  readonly references?: (data: Data) => readonly string[];
};

/** What a vocabulary says about each type of event. */
export type OwnEvents<Shapes> = { readonly [Type in keyof Shapes]: OwnEventAbout<Shapes[Type]> };

/** The shape of the data of each type of event, by type. */
export type DataShapes = { readonly [type: string]: object };

/** The events with these shapes of data, by type. */
export type OwnEventOf<Shapes extends DataShapes> = {
  readonly [Type in keyof Shapes & string]: OwnEvent<Type, Shapes[Type]>;
}[keyof Shapes & string];

/** The data of a correction of an event of your own. */
export type OwnCorrection<E> = {
  /** The event that was recorded wrongly. */
  readonly target: EventId;
  /** The whole event as it should have been. */
  readonly replacement: Replacing<E>;
  /** Why the event was corrected, in words. */
  readonly reason?: string;
};

/** A correction or retraction of an event of your own. */
export type OwnActOnRecord<E> =
  | OwnEvent<'EventCorrected', OwnCorrection<E>>
  | OwnEvent<'EventRetracted', EventRetracted['data']>;

/** The events of a vocabulary, as in `EventsIn<typeof visas>`. */
export type EventsIn<V> = V extends Vocabulary<infer E> ? E : never;

/**
 * Makes a vocabulary of event types of your own. With `joins`, the vocabulary also holds other events, such as
 * the built-in ones. The name and version of the vocabulary stand in the header of a log. Raise the version
 * when you add a type or a new version of a type. Corrections and retractions are always included.
 *
 * Throws a `RangeError` for an event name that a built-in event or an event of `joins` has, and for a malformed name
 * or version of the vocabulary.
 *
 * @example
 * import { questionArgs } from 'bilateral/query';
 *
 * const customs = vocabulary(
 *   { ShipmentHeld: { codec: questionArgs.route } },
 *   { name: 'customs-office', version: 1, joins: policyEvents },
 * );
 * const header = '{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00",' +
 *   '"vocabulary":{"name":"customs-office","version":1}}';
 * const held = '{"id":"held-1","type":"ShipmentHeld","schemaVersion":1,"occurred":"2019-07-05",' +
 *   '"recordedAt":"2019-07-05","data":{"from":"JPN","to":"KOR","product":"photoresist"}}';
 * const log = orThrow(parseLog(`${header}\n${held}\n`, { vocabulary: customs }));
 * log.events.map(({ type }) => type); // => ['ShipmentHeld']
 * orThrow(parseLog(`${header}\n${held}\n`)).warnings.map(({ _tag }) => _tag);
 * // => ['UnknownVocabulary', 'UnknownType']
 */
export function vocabulary<Shapes extends DataShapes>(
  events: OwnEvents<Shapes>,
  about: VocabularyName,
): Vocabulary<OwnEventOf<Shapes> | OwnActOnRecord<OwnEventOf<Shapes>>>;
export function vocabulary<Shapes extends DataShapes, Base extends TimedEvent>(
  events: OwnEvents<Shapes>,
  about: VocabularyName & { readonly joins: Vocabulary<Base> },
): Vocabulary<Base | OwnEventOf<Shapes> | Act<'EventCorrected', OwnCorrection<OwnEventOf<Shapes>>>>;
export function vocabulary(
  events: Readonly<Record<string, AnyEventAbout>>,
  { joins, ...about }: VocabularyName & { readonly joins?: object },
): unknown {
  const named: unknown = about;
  if (!vocabularyName.is(named))
    throw new RangeError(
      `vocabulary: ${vocabularyName.flawsOf(named, '').map(describe).join(' ')}`,
    );
  const base = joins === undefined ? undefined : insideOf(joins);
  const taken = Object.keys(events).find((type) => isEventType(type) || base?.codecs.has(type));
  if (taken !== undefined)
    throw new RangeError(
      `vocabulary: there is an event "${taken}" already. A name means one thing for good; choose another.`,
    );
  const own = Object.entries(events).map(([type, each]) => [type, codecOf(type, each)] as const);
  return vocabularyOf(named, {
    named,
    codecs: new Map([...(base?.codecs ?? []), ...own, ...actsOn(base, Object.fromEntries(own))]),
    upcasters: new Map([
      ...(base?.upcasters ?? []),
      ...Object.entries(events).map(
        ([type, { upcasters = [] }]) => [type, stepsOf(upcasters)] as const,
      ),
    ]),
  });
}

/**
 * Makes a step from an older version of an event's data to the next. If the data does not have the old shape,
 * the step refuses the data and says what that shape expects.
 *
 * @example
 * import { questionArgs } from 'bilateral/query';
 *
 * const step = upcastFrom(questionArgs.party, (country) => ({ country }));
 * step('KOR'); // => right({ country: 'KOR' })
 */
export const upcastFrom = <Old>(codec: AnyCodec<Old>, up: (old: Old) => unknown): OwnUpcaster => {
  const part = partOf(codec);
  return (data) => (part.is(data) ? right(up(data)) : left(part.flawsOf(data, 'data')));
};

/** What a vocabulary says about a type of event whose data may have any shape. */
type AnyEventAbout = Omit<OwnEventAbout<unknown>, 'references'> & {
  readonly references?: (data: never) => readonly string[];
};

const codecOf = (
  type: string,
  { codec, upcasters = [], references }: AnyEventAbout,
): EventCodec & Replaceable[string] => {
  // The cast is safe: `references` is called only with data that the codec accepts.
  const naming = references as ((data: unknown) => readonly string[]) | undefined;
  // The cast is safe: reading and writing use only the fields that every event has.
  return ownEvent(type, upcasters.length + 1, partOf(codec), naming) as never;
};

const stepsOf = (upcasters: readonly OwnUpcaster[]): ReadonlyMap<number, Upcaster> =>
  new Map(
    upcasters.map((step, index) => [
      index + 1,
      (event) => map((data: unknown) => ({ ...event, data }))(step(event.data)),
    ]),
  );

/**
 * Returns the codecs for corrections and retractions of your own events and of the events in `joins`. If `joins` has
 * the built-in events, it already has the codec for retractions, which is the same for all events.
 */
const actsOn = (
  base: EventVocabulary | undefined,
  own: Replaceable,
): readonly (readonly [string, EventCodec])[] => {
  const joined = [...(base?.codecs ?? [])].filter(([, each]) => 'replacing' in each);
  // For each type of event, the codec of its replacement in a correction.
  const all = { ...(Object.fromEntries(joined) as unknown as Replaceable), ...own };
  const { EventCorrected: _, EventRetracted: __, ...plain } = all;
  return base?.codecs.has('RulingIssued')
    ? [['EventCorrected', correctedAmong(plain)]]
    : [
        ['EventCorrected', ownEvent('EventCorrected', 1, correction(plain)) as never],
        ['EventRetracted', ownEvent('EventRetracted', 1, retraction) as never],
      ];
};
