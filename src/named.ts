/**
 * Editors show the union under the name of the alias that uses `Named`. Without `Named`, an editor
 * shows every member of a union that TypeScript computed (with `keyof`, for example), and cuts off
 * a long list of members.
 */
export type Named<Union> = Union extends unknown ? Union : never;
