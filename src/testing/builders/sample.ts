import type { Fields, Part } from '../../codec/codec';
import { isRecord } from '../../object';

/**
 * A small valid value of a shape, with what is given of it in place; the rest follows from the
 * structure of its codec, so that a new shape has samples by itself. `name` is what the value is
 * called: text reads as the name of its field. What is given and wrong stays as it is, for the codec
 * to name.
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

/** Fields that name the first of two parties, the one that acts; all others name the second. */
const ofTheFirst: ReadonlySet<string> = new Set(['country', 'from', 'complainant']);

const texts = (name: string): readonly unknown[] => [
  name,
  ofTheFirst.has(name) ? 'XAA' : 'XBB',
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
  if (Array.isArray(given)) return given.map((each: unknown) => sampleOf(item, one(name), each));
  if (given !== undefined) return given;
  return part.is([]) ? [] : [sampleOf(item, one(name))];
};

/** What one of several is called. */
const one = (name: string): string =>
  name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');

type StrictObject = { readonly required: Fields; readonly optional: Fields };

const closedOf = ({ required, optional }: StrictObject, given: unknown): unknown => {
  if (given !== undefined && !isRecord(given)) return given;
  const said = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  const saidOf = new Map(said);
  const must = Object.entries(required).map(([key, part]) => [
    key,
    sampleOf(part, key, saidOf.get(key)),
  ]);
  const others = said
    .filter(([key]) => !Object.hasOwn(required, key))
    .map(([key, value]) => {
      const part = Object.hasOwn(optional, key) ? optional[key] : undefined;
      return [key, part === undefined ? value : sampleOf(part, key, value)];
    });
  return Object.fromEntries([...must, ...others]);
};

/** Where a rule asks for more than the required fields, the first other field that satisfies it is added. */
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

/** The first sample that its codec takes; where it takes none, the first, so that its flaws are told. */
const firstThat = (part: Part, makers: readonly (() => unknown)[]): unknown => {
  const first = makers[0]?.();
  if (part.is(first)) return first;
  for (const make of makers.slice(1)) {
    const next = make();
    if (part.is(next)) return next;
  }
  return first;
};
