import type { Fields, Part } from '../../codec/codec';
import { isRecord } from '../../object';

/**
 * Adds the fields that are not given. Their values follow from the structure of the codec, so a new shape needs
 * no sample of its own. A given field that is wrong stays as it is, so that the codec reports the field. A sample
 * text is `name`, the name of the field.
 */
export const sampleOf = (part: Part, name: string, given?: unknown): unknown => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return given === undefined ? leaf(part, name, structure.of ?? texts(name)) : given;
    case 'List':
      return listOf(part, structure.item, name, given);
    case 'StrictObject':
      return closedOf(structure, given);
    case 'Refinement':
      return ruledOf(part, structure.base, name, given);
    case 'Union': {
      const shapes =
        given === undefined ? structure.among : [structure.choose(given), ...structure.among];
      return firstThat(
        part,
        shapes.map((shape) => () => sampleOf(shape, name, given)),
      );
    }
  }
};

/** Fields whose sample is the first party, `XAA`. In all other fields a country is `XBB`. */
const firstPartyFields: ReadonlySet<string> = new Set(['country', 'from', 'complainant']);

const texts = (name: string): readonly unknown[] => [
  name,
  firstPartyFields.has(name) ? 'XAA' : 'XBB',
  '2020-01-01',
  1,
  `https://example.org/${name}`,
];

const leaf = (part: Part, name: string, values: readonly unknown[]): unknown => {
  const found = values.find((value) => part.is(value));
  if (found === undefined)
    throw new RangeError(`${name}: no sample is known of ${part.name}. Give the field yourself.`);
  return found;
};

const listOf = (part: Part, item: Part, name: string, given: unknown): unknown => {
  if (Array.isArray(given))
    return given.map((each: unknown) => sampleOf(item, singular(name), each));
  if (given !== undefined) return given;
  return part.is([]) ? [] : [sampleOf(item, singular(name))];
};

const singular = (name: string): string =>
  name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');

type StrictObject = { readonly required: Fields; readonly optional: Fields };

const closedOf = ({ required, optional }: StrictObject, given: unknown): unknown => {
  if (given !== undefined && !isRecord(given)) return given;
  const entries = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  const givenFields = new Map(entries);
  const requiredFields = Object.entries(required).map(([key, part]) => [
    key,
    sampleOf(part, key, givenFields.get(key)),
  ]);
  const others = entries
    .filter(([key]) => !Object.hasOwn(required, key))
    .map(([key, value]) => {
      const part = Object.hasOwn(optional, key) ? optional[key] : undefined;
      return [key, part === undefined ? value : sampleOf(part, key, value)];
    });
  return Object.fromEntries([...requiredFields, ...others]);
};

/** If a rule rejects the sample, adds the first optional field that makes it valid. */
const ruledOf = (part: Part, base: Part, name: string, given: unknown): unknown => {
  const { structure } = base;
  const more =
    structure._tag !== 'StrictObject'
      ? []
      : Object.entries(structure.optional).map(([key, field]) => () => {
          const fields = isRecord(given) ? given : {};
          return sampleOf(base, name, { [key]: sampleOf(field, key), ...fields });
        });
  return firstThat(part, [() => sampleOf(base, name, given), ...more]);
};

/**
 * Returns the first sample that the codec accepts. If the codec accepts no sample, returns the first sample,
 * so that the codec reports its flaws.
 */
const firstThat = (part: Part, makers: readonly (() => unknown)[]): unknown => {
  const first = makers[0]?.();
  if (part.is(first)) return first;
  for (const make of makers.slice(1)) {
    const next = make();
    if (part.is(next)) return next;
  }
  return first;
};
