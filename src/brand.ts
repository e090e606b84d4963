declare const brand: unique symbol;

/** A string that a check has accepted as the named kind. A plain string is not assignable to it. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/**
 * The same shape with plain strings in place of branded ones. It is the type of input that is still
 * to be checked.
 */
export type Unbranded<T> = T extends string
  ? T extends { readonly [brand]: string }
    ? string
    : T
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Unbranded<Item>[]
      : { readonly [K in keyof T]: Unbranded<T[K]> };
