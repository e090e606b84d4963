import type { Unbranded } from '../../brand';

/**
 * Some of the fields of a value, at any depth, with plain strings for checked ones: what a test says
 * of it. A list is given whole, though its items may be given in part.
 */
export type GivenFields<T> = T extends string | number | boolean | null | undefined
  ? Unbranded<T>
  : T extends readonly (infer Item)[]
    ? readonly GivenFields<Item>[]
    : { readonly [K in keyof T]?: GivenFields<T[K]> };
