import { inTotalOrder, type OrderKey } from '../../event/entry';
import { keyAfter, lastKey, type Orderable, start } from './orderable';

export type Placed = { readonly item: Orderable; readonly position: number };

/** The items that come before the point of the question, in order. All other items come after that point. */
export type Ordering = readonly Placed[];

/**
 * Returns every possible ordering of the items up to the point, or undefined if there are more than
 * `most`.
 */
export const orderingsOf = (
  items: readonly Orderable[],
  point: Orderable,
  most: number,
): readonly Ordering[] | undefined => {
  const orderings: Ordering[] = [];
  // Tries each item as the next item, at its earliest possible position. An item cannot come next if
  // another item would then miss its own last position. The items are sorted by last position, so
  // it is enough to check the first remaining item.
  const extend = (placed: Ordering, previous: OrderKey, left: readonly Orderable[]): boolean =>
    left.every((item) => {
      const key = keyAfter(item, previous);
      const limit = lastKey(left[0] ?? item);
      if (key === undefined || inTotalOrder(limit, key) < 0) return true;
      if (item !== point)
        return extend(
          [...placed, { item, position: key.position }],
          key,
          left.filter((each) => each !== item),
        );
      orderings.push(placed);
      return orderings.length <= most;
    });
  const sorted = [...items, point].sort((a, b) => inTotalOrder(lastKey(a), lastKey(b)));
  return extend([], start, sorted) ? orderings : undefined;
};
