import type { PlainEvent } from '../../events/plain';
import { show } from '../../flaw';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { type Goods, goodsKeys, spellingOf } from '../../vocabulary/products';

const goodsIn = (event: PlainEvent): readonly string[] => {
  if (event.type === 'ProductNoted') return [event.data.product];
  if (!('products' in event.data)) return [];
  // The cast is safe: every field called `products` is a list of products or `*`.
  const named = goodsKeys(event.data.products as Goods);
  const except = event.type === 'MeasureAnnounced' ? event.data.except?.products : undefined;
  return except === undefined ? named : [...named, ...goodsKeys(except)];
};

/**
 * Returns an anomaly for each name that differs from an earlier name only in capitals, hyphens and the like. The
 * library takes two such names for two products.
 */
export const oddProducts = (acts: readonly PlainEvent[]): readonly Anomaly[] => {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return acts.flatMap((event) =>
    goodsIn(event).flatMap((product): readonly Anomaly[] => {
      const spelling = spellingOf(product);
      if (spelling === undefined) return [];
      const before = first.get(spelling) ?? product;
      first.set(spelling, before);
      if (before === product || told.has(product)) return [];
      told.add(product);
      const message = `Event "${event.id}" names the product ${show(product)}, and an earlier event names ${show(before)}. They differ only in capitals or signs, and count as two products. Write the name in one way. If there are two products, give them names that differ more.`;
      return [Object.freeze({ _tag: 'OtherSpelling' as const, event: event.id, message })];
    }),
  );
};
