import { failures, identity, success, Type } from 'io-ts';
import { describe, type Flaw } from '../flaw';
import { type StandardSchema, standardSchema } from './standard-schema';

export type FlawsOf = (value: unknown, path: string) => readonly Flaw[];

/** What a codec of an object or a list needs from the codec of a field or an item. */
export type Part<A = unknown> = {
  readonly name: string;
  readonly _A: A;
  readonly is: (value: unknown) => value is A;
  readonly flawsOf: FlawsOf;
  readonly structure: Structure;
};

export type Fields = Readonly<Record<string, Part>>;

export type LeafSchema = { readonly [keyword: string]: unknown };

/** The shape of a codec's values, for code that writes schemas, finds references or makes samples. */
export type Structure =
  | {
      readonly _tag: 'Leaf';
      /** All allowed values. Absent if they cannot be listed. */
      readonly of?: readonly unknown[];
      /** True if the value is a name. Names are compared in Unicode's form NFC. */
      readonly isName?: true;
      /** What a JSON Schema says about the value. */
      readonly schema?: LeafSchema;
    }
  | {
      readonly _tag: 'StrictObject';
      readonly required: Fields;
      readonly optional: Fields;
      /** True if further fields are allowed, as in objects of io-ts. */
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
 * An io-ts codec that decodes and encodes a value to itself, without a copy. It reports errors as
 * flaws for people to read. It can be used wherever an io-ts codec or a Standard Schema can.
 */
export type Codec<A> = Type<A> & Pick<Part<A>, 'flawsOf' | 'structure'> & StandardSchema<A>;

/**
 * The largest number of flaws that are reported for one value. Once these flaws are corrected, the
 * next check reports further flaws.
 */
export const mostFlaws = 20;

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
  return Object.assign(type, { structure, flawsOf }, standardSchema(is, flawsOf));
};
