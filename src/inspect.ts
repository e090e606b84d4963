/** The key of the method by which Node prints an object. Other systems ignore it. */
export const inspected: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/** How an object is printed, by Node's own `inspect`; `depth` is below zero where it is only named. */
export type Inspector = (
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
) => string;
