import { type Flaw, show } from '../flaw';
import { isRecord } from '../object';
import type { Part } from './codec';
import { fieldAt, itemAt } from './path';

/** `renamed` has a flaw for each name that was not in Unicode's form NFC. */
export type Normalised = { readonly value: unknown; readonly renamed: readonly Flaw[] };

/**
 * Converts every name in a value to Unicode's form NFC. The value's codec says which texts are names.
 * Other texts stay as they are. If no name changes, the value is returned without a copy.
 */
export const normalised = (part: Part, value: unknown): Normalised => {
  const renamed: Flaw[] = [];
  return { value: inNfc(part, value, '', renamed), renamed };
};

const inNfc = (part: Part, value: unknown, path: string, renamed: Flaw[]): unknown => {
  const { structure } = part;
  switch (structure._tag) {
    case 'Leaf':
      return structure.isName && typeof value === 'string' ? nfcOf(value, path, renamed) : value;
    case 'Refinement':
      return inNfc(structure.base, value, path, renamed);
    case 'Union':
      return inNfc(structure.choose(value), value, path, renamed);
    case 'List': {
      if (!Array.isArray(value)) return value;
      const items = value.map((item, at) => inNfc(structure.item, item, itemAt(path, at), renamed));
      return items.every((item, at) => item === value[at]) ? value : items;
    }
    case 'StrictObject': {
      if (!isRecord(value)) return value;
      const changed: [string, unknown][] = [];
      for (const [key, field] of Object.entries({ ...structure.required, ...structure.optional })) {
        if (!Object.hasOwn(value, key)) continue;
        const after = inNfc(field, value[key], fieldAt(path, key), renamed);
        if (after !== value[key]) changed.push([key, after]);
      }
      return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
    }
  }
};

const nfcOf = (text: string, path: string, renamed: Flaw[]): string => {
  const after = text.normalize('NFC');
  if (after !== text)
    renamed.push({
      path,
      expected: "a name in Unicode's form NFC",
      found: `${show(text)} in another form`,
      advice: 'It is read in NFC, in which names are compared, and formatLog writes it so.',
    });
  return after;
};
