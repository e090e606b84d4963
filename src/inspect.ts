/** The key of the method by which Node prints an object. Other systems ignore it. */
export const inspected: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/** How an object is printed, by Node's own `inspect`; `depth` is below zero where it is only named. */
export type Inspector = (
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
) => string;

/**
 * Lets Node print a failure as its message, line by line, rather than as nested objects. The failure stays plain
 * data: what is added cannot be listed, and neither `JSON.stringify` nor a comparison sees it.
 */
export const readable = <A extends object>(failure: A, text: string): A =>
  Object.defineProperty(failure, inspected, {
    value: ((depth) => (depth < 0 ? '[Failure]' : text)) satisfies Inspector,
  });
