import type { Effect } from '../../events/envelope/effect';
import type { Against, MeasureAnnounced } from '../../events/measures/announced';
import type { OnMeasure } from '../../events/measures/scope';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import { allGoods, coveringKeys } from '../../vocabulary/products';
import { isNamedBy } from './named';
import { partsOf } from './scope';

/** The key for the measures of one country on its trade in one product with another country, or with all (`*`). */
export const routeKey = (flow: string, by: string, partner: string, product: string): string =>
  `${flow}|${by}|${partner}|${product}`;

/** The key for all measures of one country on its trade with another country, or with all. */
export const wholeRouteKey = (flow: string, by: string, partner: string): string =>
  `${flow}|${by}|${partner}`;

/** The key for its measures on goods that are a part of the product. */
export const withinKey = (flow: string, by: string, partner: string, product: string): string =>
  `<${routeKey(flow, by, partner, product)}`;

/** The key for its measures on parts of a code that are described in words. */
export const describedKey = (flow: string, by: string, partner: string, code: string): string =>
  `#${routeKey(flow, by, partner, code)}`;

/** The key of the rows on which an act under a measure decided something with no date set. */
export const undatedKey = (measure: string): string => `undated|${measure}`;

/** The keys of what an act on a measure decides with no date set. */
export const undatedKeys = ({ data }: { readonly data: OnMeasure & Effect }): readonly string[] =>
  data.effectiveFrom === null ? [undatedKey(data.measure)] : [];

/** The key under which a row's narrower rows and described parts are found. */
export const narrowerKey = (measure: string, product: string): string => `>${measure}/${product}`;

/** The key under which the rows that name a firm are found, by the key of the name. */
export const entityKey = (name: string): string => `~${name}`;

const countriesOf = (against: Against): readonly string[] =>
  typeof against === 'string' ? [against] : against;

/** The key of the measures that answer a dispute or a measure, or rest on an act. */
export const answerKey = (named: DisputeId | MeasureId | EventId): string => `answer|${named}`;

const answerKeys = ({ inResponseTo = [], authorisedBy }: MeasureAnnounced['data']) =>
  [...inResponseTo, ...(authorisedBy === undefined ? [] : [authorisedBy])].map(answerKey);

/** The keys of a row that is narrower than another, or a described part. */
export const narrowedKeys = (id: string): readonly string[] => {
  const { measure, product, partner, entity, conditions } = partsOf(id);
  const hash = product.indexOf('#');
  const isNarrower = partner !== undefined || entity !== undefined || conditions !== undefined;
  return [
    ...(isNarrower ? [narrowerKey(measure, product)] : []),
    ...(hash < 0 ? [] : [narrowerKey(measure, product.slice(0, hash))]),
    ...(entity === undefined ? [] : [entityKey(entity)]),
  ];
};

/**
 * The keys by which a question finds an announcement: on the row for all, flow, who acts, each country
 * that it is against, and the product or what that is part of; on a narrowed row, the row that it narrows and the firm; on each
 * of its rows, what it answers and what it rests on.
 */
export const announcementKeys = (event: MeasureAnnounced, id: string): readonly string[] => {
  const { by, data } = event;
  const { measure, products, flow } = data;
  const narrowed = [...narrowedKeys(id), ...answerKeys(data), ...undatedKeys(event)];
  if (!isNamedBy({ measure, products }, id)) return narrowed;
  const { product } = partsOf(id);
  const hash = product.indexOf('#');
  const wider = coveringKeys(product).filter((each) => each !== product && each !== allGoods);
  const route = countriesOf(data.against).flatMap((each) => [
    routeKey(flow, by.country, each, product),
    ...wider.map((whole) => withinKey(flow, by.country, each, whole)),
    ...(hash < 0 ? [] : [describedKey(flow, by.country, each, product.slice(0, hash))]),
    wholeRouteKey(flow, by.country, each),
  ]);
  return [...route, ...narrowed];
};
