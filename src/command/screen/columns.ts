import type { CommandOption, Given } from '../contract/command';
import { textGiven } from '../contract/options';

/** If no option names the column of a field, the `names` of the field are tried. */
const fields = {
  date: { names: ['date', 'shipped', 'on'], about: 'the day of shipment', isNeeded: true },
  from: { names: ['from', 'exporter', 'origin'], about: 'the exporting country', isNeeded: true },
  to: { names: ['to', 'importer', 'destination'], about: 'the importing country', isNeeded: true },
  product: { names: ['product', 'hs', 'code'], about: 'the product', isNeeded: true },
  entity: { names: ['entity', 'firm', 'consignee'], about: 'the firm or person', isNeeded: false },
  when: {
    names: ['when', 'conditions'],
    about: 'the conditions that the shipment meets, named as in the log and joined by +',
    isNeeded: false,
  },
  known: { names: ['known'], about: 'the day up to which acts count as known', isNeeded: false },
  id: { names: ['id', 'shipment', 'reference'], about: 'your own reference', isNeeded: false },
} as const;

export type Field = keyof typeof fields;

// The keys are the names of the fields.
export const fieldNames = Object.keys(fields) as readonly Field[];

export const columnOptions: readonly CommandOption[] = fieldNames.map((field) => ({
  flags: `--${field}-column NAME`,
  about: `the column with ${fields[field].about} (${fields[field].names.join(', ')})`,
}));

export type Mapping = { readonly [F in Field]: string | undefined };

export type MappingFlaw = { readonly field: Field; readonly message: string };

/**
 * Finds the columns of a table: the columns that the options name, or else the columns with the
 * usual names.
 */
export const mappingOf = (
  headings: readonly string[],
  given: Given,
): { readonly mapping: Mapping; readonly flaws: readonly MappingFlaw[] } => {
  const flaws: MappingFlaw[] = [];
  const columnOf = (field: Field): string | undefined => {
    const { names, about, isNeeded } = fields[field];
    const told = textGiven(given, `${field}Column`);
    const wanted = told === undefined ? names : [told];
    const named = (name: string) => (heading: string) =>
      heading.trim().toLowerCase() === name.toLowerCase();
    const [found, second] = headings.filter((heading) =>
      wanted.some((name) => named(name)(heading)),
    );
    if (found !== undefined && second !== undefined) {
      const isSame = named(found.trim())(second);
      const message = isSame
        ? `${about}: expected one column "${found}", found several. Rename all but one.`
        : `${about}: expected one column, found "${found}" and "${second}". Name the one to read with --${field}-column; screen the shipments once for each.`;
      flaws.push({ field, message });
    }
    if (found !== undefined || (told === undefined && !isNeeded)) return found;
    const sought = told === undefined ? `a column ${names.join(' or ')}` : `a column "${told}"`;
    const message = `${about}: expected ${sought}, found ${headings.join(', ')}. Name it with --${field}-column.`;
    flaws.push({ field, message });
    return undefined;
  };
  const mapping = Object.fromEntries(fieldNames.map((field) => [field, columnOf(field)]));
  // The cast is safe: `mapping` has every field of `fieldNames`.
  return { mapping: mapping as Mapping, flaws };
};
