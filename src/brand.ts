declare const brand: unique symbol;

/** A string that was checked to be what its name says. A plain string is not assignable to it. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/**
 * The same shape with plain strings in place of branded ones: what code may pass in to be checked.
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
