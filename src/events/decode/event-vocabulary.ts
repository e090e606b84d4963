import type { Codec } from '../../codec/codec';
import { type EventCodecs, eventCodecs } from '../catalogue';
import type { Upcasters } from '../versions/upcast';
import { upcasters } from '../versions/upcasters';

/** What the header of a log says of the vocabulary of its events. */
export type VocabularyName = {
  /** The name of the vocabulary. */
  readonly name: string;
  /** Its version, counted from 1. A log of a later version may hold events that an earlier one does not know. */
  readonly version: number;
};

/** The events that a log may hold, as reading and writing need them. */
export type EventVocabulary = {
  /** How a header names it; the built-in events need no name. */
  readonly named?: VocabularyName;
  readonly codecs: EventCodecs;
  readonly upcasters: Upcasters;
};

/** The built-in events. */
export const policyVocabulary: EventVocabulary = Object.freeze({ codecs: eventCodecs, upcasters });

// A registered symbol, so that the ESM and CommonJS builds accept each other's vocabularies.
const insideKey: unique symbol = Symbol.for('bilateral.vocabulary') as never;

declare const types: unique symbol;

/** The events that a log may hold: what `parseLog` and `formatLog` take of a vocabulary. */
export type KnownEvents<E extends { readonly type: string }> = VocabularyName & {
  /** The codec of every event, by its type. */
  readonly codecs: { readonly [Type in E['type']]: Codec<Extract<E, { readonly type: Type }>> };
  /** Only for the type checker. */
  readonly [types]?: E;
};

/** The vocabulary of the events of a log, where they are not only the built-in ones. */
export type WithVocabulary<E extends { readonly type: string }> = {
  readonly vocabulary: KnownEvents<E>;
};

/** Makes the events of a vocabulary known to reading and writing. */
export const knownEvents = <E extends { readonly type: string }>(
  { name, version }: VocabularyName,
  inside: EventVocabulary,
): KnownEvents<E> => {
  const codecs = Object.freeze(Object.fromEntries(inside.codecs));
  const known = { name, version, codecs, [insideKey]: inside };
  // The codecs are those of the events of the vocabulary.
  return known as unknown as KnownEvents<E>;
};

/** What reading and writing need of a vocabulary; without one, the built-in events. */
export const insideOf = (known: object | undefined): EventVocabulary =>
  known === undefined
    ? policyVocabulary
    : // `knownEvents` stores it there.
      ((Reflect.get(known, insideKey) as EventVocabulary | undefined) ?? policyVocabulary);
