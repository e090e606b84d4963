/** Node prints an object with the method of this key. Other systems ignore the method. */
export const inspected: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/**
 * Prints an object, given Node's own `inspect`. If `depth` is below zero, only the name of the
 * object is printed.
 */
export type Inspector = (
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
) => string;

/**
 * Node prints the failure as its message, line by line, and not as nested objects. The failure
 * stays plain data: the added method cannot be listed, so `JSON.stringify` and comparisons do not
 * see it.
 */
export const readable = <A extends object>(failure: A, text: string): A =>
  Object.defineProperty(failure, inspected, {
    value: ((depth) => (depth < 0 ? '[Failure]' : text)) satisfies Inspector,
  });
