import { describe, type Flaw } from '../flaw';

/**
 * A schema that libraries for forms, servers and tools accept: Standard Schema, version 1
 * (standardschema.dev).
 */
export type StandardSchema<A> = {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'bilateral';
    /** Returns the value itself, or what is wrong with it. */
    readonly validate: (value: unknown) => StandardResult<A>;
    /** Always absent. Only the type checker uses this field. */
    readonly types?: { readonly input: A; readonly output: A } | undefined;
  };
};

export type StandardResult<A> =
  | { readonly value: A; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong with a value, and the keys that lead to it. */
export type StandardIssue = { readonly message: string; readonly path: readonly PropertyKey[] };

export const standardSchema = <A>(
  is: (value: unknown) => value is A,
  flawsOf: (value: unknown, path: string) => readonly Flaw[],
): StandardSchema<A> => ({
  '~standard': {
    version: 1,
    vendor: 'bilateral',
    validate: (value) =>
      is(value)
        ? { value }
        : {
            issues: flawsOf(value, '').map((flaw) => ({
              message: describe(flaw),
              path: keysIn(flaw.path),
            })),
          },
  },
});

const step = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|[^.[\]]+/g;

/** Returns the keys in the path of a flaw: `data`, `products` and 0 in `data.products[0]`. */
const keysIn = (path: string): readonly PropertyKey[] =>
  [...path.matchAll(step)].map(([key, index, name]) =>
    index === undefined ? (name ?? key) : Number(index),
  );
