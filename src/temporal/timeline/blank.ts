import { type Inspector, inspected } from '../../inspect';

export type Blank = { readonly [table: string]: undefined };

/**
 * Prints a state with all its tables for `console.log`. Without this function, Node would print `undefined` for each
 * table that no code has read yet.
 */
const print = function (this: object, ...[depth, options, inspect]: Parameters<Inspector>): string {
  return depth < 0
    ? '[State]'
    : inspect(Object.fromEntries(Object.entries(this)), { ...options, depth });
};

export const blankOf = (names: readonly string[]): Blank =>
  Object.freeze({
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    [inspected]: print,
  });
