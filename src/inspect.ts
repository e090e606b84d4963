/** If an object has a method under this key, Node prints what the method returns. Other systems ignore the method. */
export const inspected: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/**
 * Returns the text that Node prints for an object. If `depth` is below zero, the text is only the
 * name of the object. The parameter `inspect` is Node's own function.
 */
export type Inspector = (
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
) => string;

/**
 * Adds a method to a failure, so that Node prints `text`, line by line, and not nested objects. The
 * failure stays plain data. The method is not enumerable, so `JSON.stringify` and comparisons do not
 * see it.
 */
export const readable = <A extends object>(failure: A, text: string): A =>
  Object.defineProperty(failure, inspected, {
    value: ((depth) => (depth < 0 ? '[Failure]' : text)) satisfies Inspector,
  });
