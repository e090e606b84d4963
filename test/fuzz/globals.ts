import { isDeepStrictEqual } from 'node:util';

const prototypes = {
  Object: Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Number: Number.prototype,
  Boolean: Boolean.prototype,
  Function: Function.prototype,
  Map: Map.prototype,
  Set: Set.prototype,
  'Object itself': Object,
  'the global object': globalThis,
} as const;

const keysNow = () =>
  Object.entries(prototypes).map(([name, prototype]) => [
    name,
    Object.getOwnPropertyDescriptors(prototype),
  ]);

/**
 * Records the properties of the built-in objects, and returns a check that throws if they changed.
 */
export const globalsUntouched = (): (() => void) => {
  // The runtime makes some globals when they are first read, which changes their descriptors.
  for (const name of Object.getOwnPropertyNames(globalThis)) Reflect.get(globalThis, name);
  const before = keysNow();
  return () => {
    const probe: Readonly<Record<string, unknown>> = {};
    if (probe.polluted !== undefined) throw new Error('every object is polluted');
    const fields: string[] = [];
    for (const field in probe) fields.push(field);
    if (fields.length > 0) throw new Error(`every object has ${fields.join()}`);
    const after = keysNow();
    for (const [index, [name, now]] of after.entries())
      if (!isDeepStrictEqual(now, before[index]?.[1])) throw new Error(`${name} was touched`);
  };
};
