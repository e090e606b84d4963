/**
 * Every concrete shipment in a small world, told without the library: what it is, whose it is and where it
 * goes. Goods are told by a six-digit HS code, a code of an export control list, their names, and whether
 * they are the described part of a code.
 */

export type Good =
  | '*'
  | string
  | { readonly scheme: string; readonly code: string; readonly part?: string };

/** The key by which a question names goods. */
export const keyOf = (good: Good): string =>
  typeof good === 'string'
    ? good
    : `${good.scheme}:${good.code}${good.part === undefined ? '' : `#${good.part}`}`;

/** A note on the codes of a good, as in `ProductNoted`. */
export type ProductNote = {
  readonly product: string;
  readonly codes: readonly Good[];
  readonly partOf: readonly Good[] | undefined;
};

/** A note on the names of a firm, as in `EntityNoted`. */
export type FirmNote = { readonly entity: string; readonly names: readonly string[] };

export type Item = {
  readonly HS: string | null;
  readonly ECCN: string | null;
  readonly names: readonly string[];
  readonly isPart: boolean;
};

export const goodNames = ['acid', 'etchant', 'chips'] as const;
export const leaves = ['281111', '281119', '382499', '854231'] as const;
export const controlled = ['1C350', '3A090', '3A090.a'] as const;

const subsets = <A>([first, ...others]: readonly A[]): readonly (readonly A[])[] =>
  first === undefined ? [[]] : subsets(others).flatMap((some) => [some, [first, ...some]]);

/** All items that there can be. */
const items: readonly Item[] = [null, ...leaves].flatMap((HS) =>
  [null, ...controlled].flatMap((ECCN) =>
    subsets(goodNames).flatMap((names) =>
      [false, true].map((isPart) => ({ HS, ECCN, names, isPart })),
    ),
  ),
);

/** Whether an item is among the goods of an act or a question. */
export const isAmong = (item: Item, good: Good): boolean => {
  if (good === '*') return true;
  if (typeof good === 'string') return item.names.includes(good);
  if (good.part !== undefined && !item.isPart) return false;
  const code = good.scheme === 'HS' ? item.HS : item.ECCN;
  if (code === null) return false;
  return good.scheme === 'HS'
    ? code.startsWith(good.code)
    : code === good.code || code.startsWith(`${good.code}.`);
};

/** Whether a note is true of an item. */
const isTrueOf = ({ product, codes, partOf }: ProductNote, item: Item): boolean => {
  const isNamed = item.names.includes(product);
  if (codes.some((code) => isAmong(item, code)) && !isNamed) return false;
  if (!isNamed) return true;
  if (partOf === undefined) return true;
  const all = [...codes, ...partOf];
  if (all.length === 0) return item.HS === null && item.ECCN === null;
  return ['HS', 'ECCN'].every((scheme) => {
    const own = all.filter((code) => Object(code).scheme === scheme);
    return own.length === 0 || own.some((code) => isAmong(item, code));
  });
};

/** The items of a question that the notes allow. */
export const itemsOf = (asked: Good, notes: readonly ProductNote[]): readonly Item[] =>
  items.filter((item) => isAmong(item, asked) && notes.every((note) => isTrueOf(note, item)));

/** Whether two names may be those of one firm: one note gives both, or no note tells who one of them is. */
export const mayBeOne = (a: string, b: string, notes: readonly FirmNote[]): boolean => {
  const whose = (name: string) =>
    notes.filter(({ names }) => names.includes(name)).map(({ entity }) => entity);
  const [some, others] = [whose(a), whose(b)];
  return (
    a === b ||
    some.length === 0 ||
    others.length === 0 ||
    some.some((each) => others.includes(each))
  );
};
