/**
 * The same union, under the name of the alias that is declared with it. Without it, an editor shows
 * every member of a union that TypeScript computed, with `keyof` for one, and cuts off a long one.
 */
export type Named<Union> = Union extends unknown ? Union : never;
