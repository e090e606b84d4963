import { type Flaw, show } from '../flaw';
import { type Codec, codec, mostFlaws, type Part } from './codec';
import { itemAt } from './path';

type Options<A> = {
  /** The word for an item in messages. If given, the list must hold at least one item. */
  readonly atLeastOne?: string;
  /** Returns the key of an item. Two items with the same key are a flaw. */
  readonly distinctBy?: (item: A) => string;
};

export const list = <A>(item: Part<A>, options: Options<A> = {}): Codec<readonly A[]> => {
  const { atLeastOne, distinctBy } = options;
  const repeated = (items: readonly A[]): number => {
    if (distinctBy === undefined || items.length < 2) return -1;
    const seen = new Set<string>();
    for (let index = 0; index < items.length; index += 1) {
      const each = items[index];
      if (each !== undefined && seen.size === seen.add(distinctBy(each)).size) return index;
    }
    return -1;
  };
  const isItems = (value: unknown): value is readonly A[] => {
    if (!Array.isArray(value)) return false;
    // A loop by index, since `every` skips holes, and an array from outside may lack the method.
    for (let index = 0; index < value.length; index += 1) if (!item.is(value[index])) return false;
    return true;
  };
  return codec(
    `readonly ${item.name}[]`,
    { _tag: 'List', item },
    (value): value is readonly A[] =>
      isItems(value) && !(atLeastOne !== undefined && value.length === 0) && repeated(value) === -1,
    (value, path) => {
      if (!Array.isArray(value))
        return [{ path, expected: 'an array', found: show(value), advice: 'Put it in [ ].' }];
      if (atLeastOne !== undefined && value.length === 0)
        return [
          {
            path,
            expected: `at least one ${atLeastOne}`,
            found: show(value),
            advice: `Name at least one ${atLeastOne}.`,
          },
        ];
      const flaws: Flaw[] = [];
      for (let index = 0; index < value.length && flaws.length <= mostFlaws; index += 1)
        flaws.push(...item.flawsOf(value[index], itemAt(path, index)));
      if (flaws.length > 0 || !isItems(value)) return flaws;
      const twin = repeated(value);
      const again = value[twin];
      if (again === undefined) return [];
      return [
        {
          path: itemAt(path, twin),
          expected: 'each item only once',
          found: `${show(distinctBy?.(again))} a second time`,
          advice: 'Remove one of the two.',
        },
      ];
    },
  );
};
