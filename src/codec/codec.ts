import { failures, identity, success, Type } from 'io-ts';
import { describe, type Flaw } from '../flaw';

/** Finds what is wrong with a value that stands at `path`; nothing where it is right. */
export type FlawsOf = (value: unknown, path: string) => readonly Flaw[];

/** What one part of a codec must offer to be put into another. */
export type Part<A = unknown> = {
  readonly name: string;
  readonly _A: A;
  readonly is: (value: unknown) => value is A;
  readonly flawsOf: FlawsOf;
  readonly structure: Structure;
};

export type Fields = Readonly<Record<string, Part>>;

/** How a codec is built, for code that walks it: a writer, a finder of references, a maker of examples. */
export type Structure =
  | {
      readonly _tag: 'Leaf';
      /** All the values that it takes, where they are few. */
      readonly of?: readonly unknown[];
      /** Whether it is a name, which is compared in Unicode's form NFC. */
      readonly isName?: true;
    }
  | { readonly _tag: 'Closed'; readonly required: Fields; readonly optional: Fields }
  | { readonly _tag: 'List'; readonly item: Part }
  | {
      readonly _tag: 'Fork';
      readonly among: readonly Part[];
      readonly choose: (value: unknown) => Part;
    }
  | { readonly _tag: 'Ruled'; readonly base: Part };

/**
 * An io-ts codec whose value is the same on both sides, never copied, and whose errors are flaws
 * for a person. It can be used wherever an io-ts codec can.
 */
export type Codec<A> = Type<A> & Pick<Part<A>, 'flawsOf' | 'structure'>;

/** No reader gets more flaws of one value than this; the rest show once these are put right. */
export const mostFlaws = 20;

/** Builds a codec from a guard, what to say of a value that it does not take, and its structure. */
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
  return Object.assign(type, { structure, flawsOf });
};
