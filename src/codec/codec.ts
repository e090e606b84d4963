import { failures, identity, success, Type } from 'io-ts';
import { describe, type Flaw } from '../flaw';
import { type StandardSchema, standardSchema } from './standard-schema';

/** Returns the flaws of the value at `path`; an empty list for a valid value. */
export type FlawsOf = (value: unknown, path: string) => readonly Flaw[];

/** What a codec needs of another codec to contain it. */
export type Part<A = unknown> = {
  readonly name: string;
  readonly _A: A;
  readonly is: (value: unknown) => value is A;
  readonly flawsOf: FlawsOf;
  readonly structure: Structure;
};

export type Fields = Readonly<Record<string, Part>>;

/** Keywords of JSON Schema. */
export type LeafSchema = { readonly [keyword: string]: unknown };

/** How a codec is built, for code that walks it: writers, reference finders, sample makers. */
export type Structure =
  | {
      readonly _tag: 'Leaf';
      /** All allowed values, where they can be listed. */
      readonly of?: readonly unknown[];
      /** Whether it is a name, which is compared in Unicode's form NFC. */
      readonly isName?: true;
      /** What JSON Schema can say of it. */
      readonly schema?: LeafSchema;
    }
  | {
      readonly _tag: 'StrictObject';
      readonly required: Fields;
      readonly optional: Fields;
      /** Whether other fields are allowed, as in objects of io-ts. */
      readonly isOpen?: true;
    }
  | { readonly _tag: 'List'; readonly item: Part }
  | {
      readonly _tag: 'Union';
      readonly among: readonly Part[];
      readonly choose: (value: unknown) => Part;
    }
  | { readonly _tag: 'Refinement'; readonly base: Part };

/**
 * An io-ts codec that decodes and encodes a value to itself, without a copy, and that reports its
 * errors as flaws for a person to read. It can be used wherever an io-ts codec or a Standard Schema can.
 */
export type Codec<A> = Type<A> & Pick<Part<A>, 'flawsOf' | 'structure'> & StandardSchema<A>;

/** The most flaws reported for one value; the rest show once these are corrected. */
export const mostFlaws = 20;

/** Builds a codec from its structure, a guard, and the flaws of a value that fails the guard. */
export const codec = <A>(
  name: string,
  structure: Structure,
  is: (value: unknown) => value is A,
  wrong: FlawsOf,
): Codec<A> => {
  const flawsOf: FlawsOf = (value, path) => (is(value) ? [] : wrong(value, path));
  const type = new Type<A>(
    name,
    is,
    (input, context) =>
      is(input)
        ? success(input)
        : failures(
            flawsOf(input, '').map((flaw) => ({ value: input, context, message: describe(flaw) })),
          ),
    identity,
  );
  return Object.assign(type, { structure, flawsOf, ...standardSchema(is, flawsOf) });
};
