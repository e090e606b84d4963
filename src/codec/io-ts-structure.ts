import { isRecord } from '../object';
import type { Fields, Part, Structure } from './codec';

/** A codec of a kind without a `case` below becomes a leaf. */
export const structureOf = (codec: object, partOf: (codec: unknown) => Part): Structure => {
  const { _tag: tag, type, types, props, value, keys } = codec as IoTsFields;
  switch (tag) {
    case 'StringType':
      return leaf('string');
    case 'NumberType':
      return leaf('number');
    case 'BooleanType':
      return { _tag: 'Leaf', of: [true, false] };
    case 'NullType':
      return { _tag: 'Leaf', of: [null] };
    case 'LiteralType':
      return { _tag: 'Leaf', of: [value] };
    case 'KeyofType':
      return { _tag: 'Leaf', of: Object.keys(keys ?? {}) };
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return { _tag: 'List', item: partOf(type) };
    case 'ReadonlyType':
    case 'RefinementType':
    case 'ExactType':
      return { _tag: 'Refinement', base: partOf(type) };
    case 'InterfaceType':
      return open(partsOf(props, partOf), {});
    case 'PartialType':
      return open({}, partsOf(props, partOf));
    case 'IntersectionType':
      return joined((types ?? []).map((each) => partOf(each).structure));
    case 'UnionType':
      return choice((types ?? []).map(partOf));
    default:
      return { _tag: 'Leaf' };
  }
};

type IoTsFields = {
  readonly _tag?: unknown;
  readonly type?: unknown;
  readonly types?: readonly unknown[];
  readonly props?: object;
  readonly value?: unknown;
  readonly keys?: object;
};

const leaf = (type: string): Structure => ({ _tag: 'Leaf', schema: { type } });

const open = (required: Fields, optional: Fields): Structure => ({
  _tag: 'StrictObject',
  required,
  optional,
  isOpen: true,
});

const partsOf = (props: object | undefined, partOf: (codec: unknown) => Part): Fields =>
  Object.fromEntries(Object.entries(props ?? {}).map(([key, each]) => [key, partOf(each)]));

const joined = (structures: readonly Structure[]): Structure => {
  const objects = structures.map(underlying);
  let [required, optional]: [Fields, Fields] = [{}, {}];
  for (const each of objects) {
    if (each._tag !== 'StrictObject') return { _tag: 'Leaf' };
    required = { ...required, ...each.required };
    optional = { ...optional, ...each.optional };
  }
  return open(required, optional);
};

const underlying = (structure: Structure): Structure =>
  structure._tag === 'Refinement' ? underlying(structure.base.structure) : structure;

const choice = (among: readonly Part[]): Structure => {
  const [first] = among;
  if (first === undefined) return { _tag: 'Leaf' };
  const choose = (value: unknown): Part =>
    among.find((each) => each.is(value)) ??
    among.find((each) => isRecord(value) && underlying(each.structure)._tag === 'StrictObject') ??
    first;
  return { _tag: 'Union', among, choose };
};
