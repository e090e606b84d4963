import type { Context, Type, ValidationError } from 'io-ts';
import { type Flaw, show } from '../flaw';
import type { Part } from './codec';
import { structureOf } from './io-ts-structure';
import { fieldAt, itemAt } from './path';

/**
 * An io-ts codec, of this library or another. The codec's `decode` must return the value that it is given, because
 * the library checks values with the codec and keeps the values as they are written.
 */
export type AnyCodec<A> = Pick<Type<A>, 'name' | 'is' | 'decode'> & { readonly _A: A };

/**
 * Makes a codec of this library from any io-ts codec, and turns its errors into flaws. A codec of
 * this library is returned as it is.
 */
export const partOf = <A>(codec: AnyCodec<A>): Part<A> =>
  isPart(codec)
    ? codec
    : {
        name: codec.name,
        _A: codec._A,
        is: (value: unknown): value is A => codec.is(value),
        flawsOf: (value, path) => flawsFrom(codec, value, path),
        // The cast is safe: the parts of an io-ts codec are io-ts codecs as well.
        structure: structureOf(codec, (inner) => partOf(inner as AnyCodec<unknown>)),
      };

const isPart = <A>(codec: AnyCodec<A> | Part<A>): codec is AnyCodec<A> & Part<A> =>
  'flawsOf' in codec && 'structure' in codec;

const flawsFrom = <A>(codec: AnyCodec<A>, value: unknown, path: string): readonly Flaw[] => {
  const decoded = codec.decode(value);
  if (decoded._tag === 'Right')
    return codec.is(value) ? [] : [flaw(path, codec.name, value, undefined)];
  const told = new Set<string>();
  return decoded.left.flatMap((error) => {
    const at = pathOf(error.context, path);
    // The cast is safe: the last context of an io-ts error holds the codec that found the error.
    const type = error.context[error.context.length - 1]?.type as AnyCodec<unknown> | undefined;
    if (type === undefined || !isPart(type)) return [flawOf(error, at)];
    // io-ts reports one error for each flaw that a codec of this library finds. The first error is enough,
    // since `flawsOf` finds all the flaws.
    if (told.has(at)) return [];
    told.add(at);
    return type.flawsOf(error.value, at);
  });
};

const flawOf = ({ context, message, value }: ValidationError, at: string): Flaw =>
  flaw(at, context[context.length - 1]?.type.name ?? 'a valid value', value, message);

const flaw = (
  path: string,
  expected: string,
  value: unknown,
  message: string | undefined,
): Flaw => ({
  path,
  expected,
  found: show(value),
  advice: message ?? 'Correct the value.',
});

const pathOf = (context: Context, path: string): string => {
  let at = path;
  for (const { key } of context.slice(1))
    at = /^\d+$/.test(key) ? itemAt(at, Number(key)) : fieldAt(at, key);
  return at;
};
