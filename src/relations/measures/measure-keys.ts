import type { Against, MeasureAnnounced } from '../../events/measures/announced';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import { isNamedBy } from './named';
import { partsOf } from './scope';

/** The key of what one country does to trade with another, or with all (`*`), in a product. */
export const routeKey = (flow: string, by: string, partner: string, product: string): string =>
  `${flow}|${by}|${partner}|${product}`;

/** The key of all that one country does to trade with another, or with all. */
export const wholeRouteKey = (flow: string, by: string, partner: string): string =>
  `${flow}|${by}|${partner}`;

/** The key under which a row's narrower rows and described parts are found. */
export const narrowerKey = (measure: string, product: string): string => `>${measure}/${product}`;

/** The key under which the rows that name a firm are found, by the key of the name. */
export const entityKey = (name: string): string => `~${name}`;

const countriesOf = (against: Against): readonly string[] =>
  typeof against === 'string' ? [against] : against;

/** The key under which the measures are found that answer a dispute or measure, or rest on an act. */
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
 * that it is against, and the product; on a narrowed row, the row that it narrows and the firm; on each
 * of its rows, what it answers and what it rests on.
 */
export const announcementKeys = ({ by, data }: MeasureAnnounced, id: string): readonly string[] => {
  const { measure, products, flow } = data;
  const narrowed = [...narrowedKeys(id), ...answerKeys(data)];
  if (!isNamedBy({ measure, products }, id)) return narrowed;
  const { product } = partsOf(id);
  const route = countriesOf(data.against).flatMap((each) => [
    routeKey(flow, by.country, each, product),
    wholeRouteKey(flow, by.country, each),
  ]);
  return [...route, ...narrowed];
};
