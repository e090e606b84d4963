import { type Flaw, show } from '../flaw';
import { didYouMean, shortened } from '../nearest';
import { isRecord } from '../object';
import { type Codec, codec, type Fields, mostFlaws, type Part } from './codec';
import { fieldAt } from './path';

export type StrictObject<R extends Fields, O extends Fields> = {
  readonly [K in keyof R]: R[K]['_A'];
} & { readonly [K in keyof O]?: O[K]['_A'] };

export type StrictObjectCodec<R extends Fields, O extends Fields> = Codec<StrictObject<R, O>> & {
  readonly required: R;
  readonly optional: O;
};

/**
 * Makes a codec of objects that have all of the `required` fields, any of the `optional` fields, and
 * no other field. Only an object's own fields count, so `__proto__` and `constructor` are fields
 * like any other. `unknown` is the advice on an unknown field.
 */
export const strictObject = <R extends Fields, O extends Fields>(
  name: string,
  required: R,
  optional: O,
  unknown = 'Correct the name, or put its text into "note".',
): StrictObjectCodec<R, O> => {
  // Most programs read only a few types of events, so each codec makes its look-ups when it is
  // first used.
  let made: Lookups | undefined;
  const lookups = (): Lookups => {
    made ??= lookupsOf(required, optional);
    return made;
  };

  const is = (value: unknown): value is StrictObject<R, O> => {
    if (!isRecord(value)) return false;
    const { must, fields, byKey } = lookups();
    let wanted = must.length;
    let next = 0;
    // Most values have their keys in the order of `fields`. So a loop over the keys of the value
    // nearly always finds the field at once.
    for (const key in value) {
      if (!hasOwn.call(value, key)) continue;
      const expected = fields[next];
      const field = expected?.key === key ? expected : byKey.get(key);
      if (field === undefined || !field.is(value[key])) return false;
      if (field.isRequired) wanted -= 1;
      next = field.next;
    }
    return wanted === 0;
  };

  const flawsOf = (value: unknown, path: string): readonly Flaw[] => {
    const { must, may, byKey } = lookups();
    const known = [...byKey.keys()];
    if (!isRecord(value)) return [notAnObject(value, path, known)];
    const flaws: Flaw[] = [];
    for (const [key, part] of must) {
      const at = fieldAt(path, key);
      if (isShown(value, key)) flaws.push(...part.flawsOf(value[key], at));
      else flaws.push(missing(part.flawsOf(undefined, at)[0], at));
    }
    for (const [key, part] of may)
      if (isShown(value, key)) flaws.push(...part.flawsOf(value[key], fieldAt(path, key)));
    for (const key of Object.keys(value)) {
      if (flaws.length > mostFlaws) break;
      if (!byKey.has(key)) flaws.push(unknownField(key, path, known, unknown));
    }
    return flaws;
  };

  const structure = { _tag: 'StrictObject', required, optional } as const;
  return Object.assign(codec(name, structure, is, flawsOf), { required, optional });
};

type Field = {
  readonly key: string;
  readonly is: (value: unknown) => boolean;
  readonly isRequired: boolean;
  /** The index of the field that usually follows this field. */
  readonly next: number;
};

type Lookups = {
  readonly must: readonly (readonly [key: string, part: Part])[];
  readonly may: readonly (readonly [key: string, part: Part])[];
  readonly fields: readonly Field[];
  readonly byKey: ReadonlyMap<string, Field>;
};

const lookupsOf = (required: Fields, optional: Fields): Lookups => {
  const must = Object.entries(required);
  const may = Object.entries(optional);
  const fields = [...must, ...may].map(([key, { is }], at) => ({
    key,
    is,
    isRequired: at < must.length,
    next: at + 1,
  }));
  return { must, may, fields, byKey: new Map(fields.map((field) => [field.key, field])) };
};

const hasOwn = Object.prototype.hasOwnProperty;
const isEnumerable = Object.prototype.propertyIsEnumerable;

/** Whether a field is own and enumerable. JSON text and copies of an object contain only such fields. */
const isShown = (value: object, key: string): boolean => isEnumerable.call(value, key);

const notAnObject = (value: unknown, path: string, known: readonly string[]): Flaw => ({
  path,
  expected: `an object with ${known.slice(0, 6).join(', ')}`,
  found: show(value),
  advice: 'Write it as a JSON object: { … }.',
});

const missing = (flaw: Flaw | undefined, path: string): Flaw => ({
  path,
  expected: flaw?.expected ?? 'a value',
  found: 'no such field',
  advice: 'Add the field.',
});

const unknownField = (
  key: string,
  path: string,
  known: readonly string[],
  advice: string,
): Flaw => ({
  path: fieldAt(path, key),
  expected: `one of the fields ${shortened(known.join(', '))}`,
  found: `an unknown field ${show(key)}`,
  advice: `${didYouMean(key, known)}${advice}`,
});
