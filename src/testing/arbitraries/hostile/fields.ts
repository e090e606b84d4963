import * as fc from 'fast-check';

export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

// An event is read from JSON, so its objects have the usual prototype.
const noNullPrototype = true;

/** An object with all of some fields. */
export const all = <F extends Fields>(fields: F) => fc.record(fields, { noNullPrototype });

/** An object with any of some fields. */
export const some = <F extends Fields>(fields: F) =>
  fc.record(fields, { noNullPrototype, requiredKeys: [] });
