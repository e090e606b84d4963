/**
 * The same union, shown under the name of its alias. Without this, an editor shows every member of
 * a union that TypeScript computed (with `keyof`, for example), and cuts off a long one.
 */
export type Named<Union> = Union extends unknown ? Union : never;
