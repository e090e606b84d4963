import * as fc from 'fast-check';

export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

// An event is read from JSON, so its objects have the usual prototype.
const noNullPrototype = true;

export const all = <F extends Fields>(fields: F) => fc.record(fields, { noNullPrototype });

export const some = <F extends Fields>(fields: F) =>
  fc.record(fields, { noNullPrototype, requiredKeys: [] });
