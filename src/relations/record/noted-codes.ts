import { allGoods, coveringKeys, productKey } from '../../vocabulary/products';
import type { Said } from '../names/noted-names';

export type Codes = {
  /**
   * Returns a function that says whether a good with the given key may also be one of `goods`, as far as the
   * log can say.
   */
  readonly mayOverlap: (goods: readonly string[]) => (key: string) => boolean;
};

/**
 * Returns the whole code of a described part, such as `HS:7208` of `HS:7208#thin`. The whole code stands for the part,
 * because the part may overlap with every narrower code within the whole code.
 */
const withoutPart = (key: string): string => {
  const hash = key.indexOf('#');
  return hash < 0 ? key : key.slice(0, hash);
};

/** The classification to which the key of a product belongs, such as `HS`. Undefined for the key of a name. */
const schemeOf = (key: string): string | undefined => /^([^:]+):/.exec(key)?.[1];

const notedTogether = (events: readonly Said[]): readonly (readonly string[])[] =>
  events.flatMap(({ type, data }) => {
    if (type !== 'ProductNoted') return [];
    const { product, codes, partOf = [] } = data;
    return [[product, ...[...codes, ...partOf].map(productKey).map(withoutPart)]];
  });

/**
 * A good may have codes in different classifications, and a name as well. So two keys of different kinds may stand
 * for one good.
 */
export const codesIn = (events: readonly Said[]): Codes => {
  const notes = notedTogether(events);
  const overlaps = (a: string, b: string): boolean =>
    coveringKeys(a).includes(b) || coveringKeys(b).includes(a);
  /** Returns the given keys and all keys that a chain of notes (`ProductNoted`) links to them. */
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
