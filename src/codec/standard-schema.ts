import { describe, type Flaw } from '../flaw';

/**
 * Standard Schema, version 1 (standardschema.dev), which libraries for forms, servers and tools
 * accept.
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

/** The keys in `data.products[0]` are `data`, `products` and 0. */
const keysIn = (path: string): readonly PropertyKey[] =>
  [...path.matchAll(step)].map(([key, index, name]) =>
    index === undefined ? (name ?? key) : Number(index),
  );
