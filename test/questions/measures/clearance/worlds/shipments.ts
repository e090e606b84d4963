/**
 * Every concrete shipment in a small world, told without the library: what it is, whose it is and where it
 * goes. Goods are told by a six-digit HS code, a code of an export control list, their names, and whether
 * they are the described part of a code. A longer HS code is of the tariff of one country, and nobody knows of
 * which, so goods of its first six digits may be its goods.
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

export const goodNames = ['acid', 'Acid', 'etchant', 'chips'] as const;
export const leaves = ['281111', '281119', '382499', '854231'] as const;
export const national = ['28111100', '28111190'] as const;
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

/** Whether an item is among the goods of an act or a question, or may be. */
export const isAmong = (item: Item, good: Good): boolean => {
  if (good === '*') return true;
  if (typeof good === 'string') return item.names.includes(good);
  if (good.part !== undefined && !item.isPart) return false;
  const code = good.scheme === 'HS' ? item.HS : item.ECCN;
  if (code === null) return false;
  return good.scheme === 'HS'
    ? code.startsWith(good.code.slice(0, 6))
    : code === good.code || code.startsWith(`${good.code}.`);
};

/** Whether goods that a question names are surely among others, as far as a code of one tariff says it. */
export const isSurelyAmong = (item: Item, good: Good, asked: Good): boolean => {
  if (!isAmong(item, good)) return false;
  if (typeof good === 'string' || good.scheme !== 'HS' || good.code.length <= 6) return true;
  return typeof asked !== 'string' && asked.scheme === 'HS' && asked.code.startsWith(good.code);
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

/**
 * The items of a question that the notes allow. Whoever asks writes a name in any capitals, and may mean each name
 * that is noted.
 */
export const itemsOf = (asked: Good, notes: readonly ProductNote[]): readonly Item[] => {
  const alike = notes.flatMap(({ product }) =>
    nameOf(product) === nameOf(keyOf(asked)) ? [product] : [],
  );
  const meant = alike.length === 0 ? [asked] : alike;
  return items.filter(
    (item) =>
      meant.some((good) => isAmong(item, good)) && notes.every((note) => isTrueOf(note, item)),
  );
};

/** A name as it is compared: capitals and dots do not matter. */
export const nameOf = (name: string): string => name.toLowerCase().replaceAll('.', '');

/** The firms that bear a name, as notes say. */
const whose = (name: string, notes: readonly FirmNote[]): readonly string[] =>
  notes
    .filter(({ names }) => names.some((each) => nameOf(each) === nameOf(name)))
    .map(({ entity }) => entity);

/** Whether two names may be those of one firm: one note gives both, or no note tells who one of them is. */
export const mayBeOne = (a: string, b: string, notes: readonly FirmNote[]): boolean => {
  const [some, others] = [whose(a, notes), whose(b, notes)];
  return (
    nameOf(a) === nameOf(b) ||
    some.length === 0 ||
    others.length === 0 ||
    some.some((each) => others.includes(each))
  );
};

/** Whether two names are surely those of one firm: neither is the name of two, and one note gives both. */
export const areOne = (a: string, b: string, notes: readonly FirmNote[]): boolean => {
  const [some, others] = [whose(a, notes), whose(b, notes)];
  if (some.length > 1 || others.length > 1) return false;
  return nameOf(a) === nameOf(b) || (some.length === 1 && some[0] === others[0]);
};
