import { allGoods, coveringKeys, productKey } from '../../vocabulary/products';
import type { Said } from './acts';

/** How the goods of a log relate to each other. */
export type Codes = {
  /** Whether some good may be among the given goods and also under a key, as far as the log can say. */
  readonly mayOverlap: (goods: readonly string[]) => (key: string) => boolean;
};

/** A described part may overlap with every narrower code of its code. */
const withoutPart = (key: string): string => {
  const hash = key.indexOf('#');
  return hash < 0 ? key : key.slice(0, hash);
};

/** The classification of a key. Undefined for a bare name. */
const schemeOf = (key: string): string | undefined => /^([^:]+):/.exec(key)?.[1];

/** The names and codes that each note on a product names together. */
const notedTogether = (events: readonly Said[]): readonly (readonly string[])[] =>
  events.flatMap(({ type, data }) => {
    if (type !== 'ProductNoted') return [];
    const { product, codes, partOf = [] } = data;
    return [[product, ...[...codes, ...partOf].map(productKey).map(withoutPart)]];
  });

/**
 * Reads what the notes among some events say about goods. Two codes of different classifications, or a code and a bare name, may be of one good.
 */
export const codesIn = (events: readonly Said[]): Codes => {
  const notes = notedTogether(events);
  const overlaps = (a: string, b: string): boolean =>
    coveringKeys(a).includes(b) || coveringKeys(b).includes(a);
  /** All keys that notes lead to from some keys. */
  const relatedTo = (keys: readonly string[]): readonly string[] => {
    const found = new Set(keys);
    const left = new Set(notes);
    for (let grew = left.size > 0; grew; ) {
      grew = false;
      for (const note of left)
        if (note.some((each) => [...found].some((key) => overlaps(each, key)))) {
          for (const each of note) found.add(each);
          left.delete(note);
          grew = true;
        }
    }
    return [...found];
  };
  return {
    mayOverlap: (goods) => {
      const own = new Set(goods.map(withoutPart));
      const wider = new Set([...own].flatMap(coveringKeys));
      const schemes = new Set([...own].map(schemeOf));
      return (key) => {
        const bare = withoutPart(key);
        if (bare === allGoods || own.has(allGoods)) return true;
        const keys = notes.length === 0 ? [bare] : relatedTo([bare]);
        return (
          keys.some((each) => wider.has(each) || coveringKeys(each).some((all) => own.has(all))) ||
          [...schemes].some((scheme) => scheme !== schemeOf(bare))
        );
      };
    },
  };
};
