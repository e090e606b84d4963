import type { Codec } from '../../codec/codec';
import { type EventCodecs, eventCodecs } from '../catalogue';
import type { Upcasters } from '../versions/upcast';
import { upcasters } from '../versions/upcasters';

/** The name and version of a vocabulary, as the header of a log gives them. */
export type VocabularyName = {
  /** The name of the vocabulary. */
  readonly name: string;
  /**
   * The version of the vocabulary, counted from 1. A log of a later version of the vocabulary may hold events
   * that an earlier version does not have.
   */
  readonly version: number;
};

export type EventVocabulary = {
  /**
   * The name and version of the vocabulary in the header of a log. Absent for the built-in
   * vocabulary, because the header of a log of built-in events names no vocabulary.
   */
  readonly named?: VocabularyName;
  readonly codecs: EventCodecs;
  readonly upcasters: Upcasters;
};

export const policyVocabulary: EventVocabulary = Object.freeze({ codecs: eventCodecs, upcasters });

// A registered symbol, so that the ESM and CommonJS builds accept each other's vocabularies.
const insideKey: unique symbol = Symbol.for('bilateral.vocabulary') as never;

declare const types: unique symbol;

/** The events that a log can hold: the part of a vocabulary that `parseLog` and `formatLog` use. */
export type KnownEvents<E extends { readonly type: string }> = VocabularyName & {
  /** The codec of every event, by its type. */
  readonly codecs: { readonly [Type in E['type']]: Codec<Extract<E, { readonly type: Type }>> };
  /** Only for the type checker. */
  readonly [types]?: E;
};

/** The option that gives the vocabulary of a log whose events are not only built-in events. */
export type WithVocabulary<E extends { readonly type: string }> = {
  readonly vocabulary: KnownEvents<E>;
};

export const knownEvents = <E extends { readonly type: string }>(
  { name, version }: VocabularyName,
  inside: EventVocabulary,
): KnownEvents<E> => {
  const codecs = Object.freeze(Object.fromEntries(inside.codecs));
  const known = { name, version, codecs, [insideKey]: inside };
  // The cast is safe: `codecs` has the codecs of all events of the vocabulary, and `types` exists only for the
  // type checker.
  return known as unknown as KnownEvents<E>;
};

export const insideOf = (known: object | undefined): EventVocabulary =>
  known === undefined
    ? policyVocabulary
    : // The cast is safe: `knownEvents` stores an `EventVocabulary` under this key.
      ((Reflect.get(known, insideKey) as EventVocabulary | undefined) ?? policyVocabulary);
