import { type Inspector, inspected } from '../../inspect';

/** An object that has the name of each table of a state as a key, with the value undefined. */
export type Blank = { readonly [table: string]: undefined };

/**
 * Prints a state with all its tables for `console.log`. Without this function, Node prints only the tables
 * that were asked for.
 */
const print = function (this: object, ...[depth, options, inspect]: Parameters<Inspector>): string {
  return depth < 0
    ? '[State]'
    : inspect(Object.fromEntries(Object.entries(this)), { ...options, depth });
};

/** Makes the empty object with which every state of the given tables begins. */
export const blankOf = (names: readonly string[]): Blank =>
  Object.freeze({
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    [inspected]: print,
  });
