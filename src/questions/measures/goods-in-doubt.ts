import { isSome } from '../../fp';
import { push } from '../../object';
import { narrowerKey, routeKey, wholeRouteKey } from '../../relations/measures/measure-keys';
import { partsOf } from '../../relations/measures/scope';
import type { Relations } from '../../relations/relations';
import { type Timeless, timelessOf } from '../../temporal/timeline/timeless';
import type { Point } from '../../time/point';
import { allGoods } from '../../vocabulary/products';
import type { About } from '../coverage/about';
import { schemeOf } from '../products/goods-asked';
import { percentOf } from './duties/additional';
import { regimeHeld } from './regime/baseline';
import { baselineRowsOn } from './regime/baselines-on';
import { isRestricting } from './regime/measures-asking';
import { keysOnRoute } from './regime/rows-on-route';
import { type Asked, aboutRoute } from './scope/asked';
import { firmConcern, goodsConcern } from './scope/concern';
import { isEvidence, type Topic } from './standing/evidence';
import { changeBy, readerBy } from './standing/future';
import { type Reader, readerOf } from './standing/reader';
import { rowStandings } from './standing/rows/row-standing';
import { type Standing, termValue } from './standing/standing';

/** The products under one key of a route, by their schemes; names are under the empty scheme. */
type ByScheme = ReadonlyMap<string, readonly string[]>;

// Keeps the products under each key of a route, since a long log has thousands of rows on one route.
const known = new WeakMap<Timeless, Map<string, ByScheme>>();

const productsUnder = ({ measures }: Relations, key: string): ByScheme => {
  const byScheme = new Map<string, string[]>();
  const products = new Set(measures.idsUnder(key).map((id) => partsOf(id).product));
  for (const product of products)
    if (product !== allGoods) push(byScheme, schemeOf(product), product);
  return byScheme;
};

/** The products that acts name on a route at any time, by their schemes. */
const productsOnRoute = (state: Relations, asked: Asked): readonly ByScheme[] => {
  const tables = timelessOf(state);
  const kept = (tables && known.get(tables)) ?? new Map<string, ByScheme>();
  if (tables !== undefined) known.set(tables, kept);
  return keysOnRoute(state, asked, wholeRouteKey).map((key) => {
    const products = kept.get(key) ?? productsUnder(state, key);
    kept.set(key, products);
    return products;
  });
};

/**
 * Whether the log itself uses a name of a product: in a `ProductNoted`, in an act or a baseline on the route, or in a
 * declaration of coverage.
 */
const isUsed = (state: Relations, asked: Asked, subject: string): boolean =>
  isSome(state.productCodes.get(asked.product)) ||
  keysOnRoute(state, asked, wholeRouteKey).some(
    (key) => state.measures.keyed(`${key}|${asked.product}`).length > 0,
  ) ||
  baselineRowsOn(state, asked, (product) => product === asked.product).length > 0 ||
  state.coverages
    .keyed(subject)
    .some(
      ([, { products }]) =>
        products !== allGoods && products.some((each) => each === asked.product),
    );

const needsSomething = (topic: Topic, standing: Standing): boolean => {
  if (topic === 'licence') return isRestricting(standing);
  if (standing.inForce !== true || !isEvidence('duty', standing)) return false;
  const value = termValue(standing.terms, 'duty');
  return value === undefined || percentOf(value.duty) !== 0;
};

/**
 * Whether an act in force on a route concerns goods that may be the goods of the question, because the log gives no
 * codes that tell the two apart. False if the question gives a name that the log itself uses, because other names in
 * the log then count as names of other goods. `on` is a later day for which to answer.
 */
export const areGoodsInDoubt = (now: Reader, asked: Asked, topic: Topic, on?: Point): boolean => {
  if (asked.product === allGoods) return false;
  const { state } = now;
  const scheme = schemeOf(asked.product);
  const isName = scheme === '';
  if (isName && isUsed(state, asked, subjectOf[topic])) return false;
  const isApart = (other: string): boolean => !isName && other === scheme;
  const ofGoods = goodsConcern(state, asked.product);
  const mayBe = (product: string): boolean =>
    !isApart(schemeOf(product)) && ofGoods(product) === 'unknown';
  const reader = on === undefined ? now : readerBy(now, on);
  for (const byScheme of productsOnRoute(state, asked))
    for (const [other, products] of byScheme)
      if (!isApart(other))
        for (const product of products)
          if (mayBe(product) && isUnderAct(reader, asked, product, topic)) return true;
  if (topic === 'duty') return false;
  const change = changeBy(now, on);
  return baselineRowsOn(state, asked, mayBe).some(({ row }) => {
    const held = regimeHeld(change === undefined ? row : change(row), now.force);
    return held !== undefined && held.value !== 'none';
  });
};

/** Whether an act in force restricts trade in a product on a route or, if the topic is `duty`, puts a duty on it. */
const isUnderAct = (reader: Reader, asked: Asked, product: string, topic: Topic): boolean => {
  const { measures } = reader.state;
  const ofFirm = firmConcern(reader.state, asked.firm);
  const keys = keysOnRoute(reader.state, asked, (...of) => routeKey(...of, product));
  const whole = new Set(keys.flatMap((key) => measures.idsUnder(key)));
  const narrower = [...whole].flatMap((id) =>
    measures.idsUnder(narrowerKey(partsOf(id).measure, product)),
  );
  return [...new Set([...whole, ...narrower])].some((id) => {
    const row = reader.measure(id);
    return (
      row !== undefined &&
      ofFirm(row.entity) !== 'apart' &&
      rowStandings(reader, row).some(({ standing }) => needsSomething(topic, standing))
    );
  });
};

const subjectOf = { duty: 'duty', licence: 'licensing' } as const;

/**
 * Returns what `aboutRoute` returns, except that `isUnclear` is also true if an act in force concerns goods that may
 * be the goods of the question.
 */
export const aboutGoods = (topic: Topic, asked: Asked): About => {
  const whole = aboutRoute(subjectOf[topic], asked);
  return {
    ...whole,
    isUnclear: (state) =>
      whole.isUnclear?.(state) === true || areGoodsInDoubt(readerOf(state), asked, topic),
  };
};
