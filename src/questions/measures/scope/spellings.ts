import { isSome } from '../../../fp';
import { groupsEver } from '../../../relations/lists/belonging';
import { noters, oddRegimeKey, regimeRow } from '../../../relations/measures/licence-regimes';
import { entityKey, oddRouteKey, routeKey } from '../../../relations/measures/measure-keys';
import { partsOf } from '../../../relations/measures/scope';
import { spellingKey } from '../../../relations/products/product-codes';
import type { Relations } from '../../../relations/relations';
import { type Timeless, timelessOf } from '../../../temporal/timeline/timeless';
import { spellingOf } from '../../../vocabulary/products';
import { namesAlike } from '../../products/goods-asked';

type Alike = {
  readonly measures: readonly string[];
  readonly licenceRegimes: readonly string[];
  readonly isNoted: boolean;
};

type Route = { readonly from: string; readonly to: string; readonly product: string };

const everSidesOf = ({ memberships }: Relations, country: string): readonly string[] => [
  country,
  ...groupsEver(memberships, country),
  '*',
];

const productIn = (row: string): string => row.slice(row.indexOf('/') + 1);

const alikeTo = (state: Relations, { from, to, product }: Route): Alike | undefined => {
  const spelling = spellingOf(product);
  if (spelling === undefined) return undefined;
  const measures: string[] = [];
  const licenceRegimes: string[] = [];
  const addMeasures = (flow: string, by: string, partner: string): void => {
    for (const key of [
      routeKey(flow, by, partner, spelling),
      oddRouteKey(flow, by, partner, spelling),
    ])
      measures.push(
        ...state.measures.idsUnder(key).filter((id) => partsOf(id).product !== product),
      );
  };
  const odd = state.licenceRegimes.idsUnder(oddRegimeKey(spelling));
  const [exporters, importers] = [everSidesOf(state, from), everSidesOf(state, to)];
  for (const exporter of exporters)
    for (const importer of importers) {
      addMeasures('export', exporter, importer);
      addMeasures('import', importer, exporter);
      for (const by of noters(exporter, [...exporters, ...importers])) {
        const usual = regimeRow(exporter, importer, spelling, by);
        const all = regimeRow(exporter, importer, '', by);
        const rows = [usual, ...odd.filter((id) => id.startsWith(all))];
        licenceRegimes.push(...rows.filter((id) => productIn(id) !== product));
      }
    }
  const isNoted = state.productCodes
    .idsUnder(spellingKey(product))
    .some((name) => name !== product);
  return { measures, licenceRegimes, isNoted };
};

// Keeps the ids that were found for a route and a product, since they are the same at every point in valid time.
const known = new WeakMap<Timeless, Map<string, Alike | undefined>>();

const keptAlike = (state: Relations, asked: Route): Alike | undefined => {
  const tables = timelessOf(state);
  if (tables === undefined) return alikeTo(state, asked);
  const kept = known.get(tables) ?? new Map<string, Alike | undefined>();
  known.set(tables, kept);
  const key = `${asked.from}>${asked.to}/${asked.product}`;
  const before = kept.get(key);
  if (before !== undefined || kept.has(key)) return before;
  const found = alikeTo(state, asked);
  const isEmpty =
    found === undefined ||
    (found.measures.length === 0 &&
      !found.isNoted &&
      !found.licenceRegimes.some((id) => tables.has('licenceRegimes', id)));
  const alike = isEmpty ? undefined : found;
  kept.set(key, alike);
  return alike;
};

/**
 * Lists the names in the log that differ from the name in the question only in capitals, hyphens and the like.
 * They count as names of other products, although the question may mean one of these products. A code has no other
 * spellings. But a part of a code that is described in words, such as `thin` in `HS:7208#thin`, may have some.
 */
export const otherSpellings = (state: Relations, asked: Route): readonly string[] => {
  const alike = keptAlike(state, asked);
  if (alike === undefined) return noNames;
  const { measures, licenceRegimes } = state;
  const names = new Set<string>();
  for (const id of alike.measures) if (isSome(measures.get(id))) names.add(partsOf(id).product);
  for (const id of alike.licenceRegimes)
    if (isSome(licenceRegimes.get(id))) names.add(productIn(id));
  if (alike.isNoted)
    for (const name of namesAlike(state, asked.product))
      if (name !== asked.product) names.add(name);
  return [...names].sort();
};

const noNames: readonly string[] = [];

export const isIdentified = ({ entities, measures }: Relations, firm: string): boolean =>
  isSome(entities.get(firm)) || measures.keyed(entityKey(firm)).length > 0;
