declare const brand: unique symbol;

/** The type of a string that was checked. A plain string is not assignable to this type. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/** The type `T` with plain strings in place of branded ones: the type of unchecked input. */
export type Unbranded<T> = T extends string
  ? T extends { readonly [brand]: string }
    ? string
    : T
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Unbranded<Item>[]
      : { readonly [K in keyof T]: Unbranded<T[K]> };
