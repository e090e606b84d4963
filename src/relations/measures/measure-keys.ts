import type { Effect } from '../../events/envelope/effect';
import type { Against, MeasureAnnounced } from '../../events/measures/announced';
import type { OnMeasure } from '../../events/measures/scope';
import { isBloc } from '../../vocabulary/blocs';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import { flowOf } from '../../vocabulary/instruments';
import { allGoods, coveringKeys, unusualSpelling } from '../../vocabulary/products';
import { isNamedBy } from './named';
import { partsOf } from './scope';

/** The key of a country's measures on a product. `partner` is another country, or `*` for all countries. */
export const routeKey = (flow: string, by: string, partner: string, product: string): string =>
  `${flow}|${by}|${partner}|${product}`;

/**
 * The key of a country's measures on trade with a partner in a product whose name the acts spell in
 * an unusual way. `spelling` is the usual spelling.
 */
export const oddRouteKey = (flow: string, by: string, partner: string, spelling: string): string =>
  `≈${routeKey(flow, by, partner, spelling)}`;

export const wholeRouteKey = (flow: string, by: string, partner: string): string =>
  `${flow}|${by}|${partner}`;

/**
 * The key of the rows on which a country announced an instrument on the wrong flow, such as an export ban on
 * imports. `flow` is the flow on which the instrument is possible.
 */
export const misdirectedKey = (flow: string, by: string, partner: string): string =>
  `misdirected|${wholeRouteKey(flow, by, partner)}`;

/** The key of a country's measures on goods that are a part of the product. */
export const withinKey = (flow: string, by: string, partner: string, product: string): string =>
  `<${routeKey(flow, by, partner, product)}`;

/** The key of a country's measures on goods that are described in words, within a code. */
export const describedKey = (flow: string, by: string, partner: string, code: string): string =>
  `#${routeKey(flow, by, partner, code)}`;

export const unionsKey = 'unions';

export const unionKeys = (...places: readonly (string | undefined)[]): readonly string[] =>
  places.some((place) => place !== undefined && isBloc(place)) ? [unionsKey] : [];

/**
 * The key of the rows for which `by` announced a measure against `partner`, where one of the two is a customs union.
 * These are the rows of the scopes that the announcements state, such as one firm. `wholeRouteKey` finds the rows that
 * are not limited to firms, countries or conditions, although the announcement that began such a row may be limited.
 */
export const unionRouteKey = (flow: string, by: string, partner: string): string =>
  `unions|${wholeRouteKey(flow, by, partner)}`;

export const undatedKey = (measure: string): string => `undated|${measure}`;

/**
 * Returns the keys that an act on a measure adds to a row: `undatedKey` if the act has no date of effect,
 * otherwise none.
 */
export const undatedKeys = ({ data }: { readonly data: OnMeasure & Effect }): readonly string[] =>
  data.effectiveFrom === null ? [undatedKey(data.measure)] : [];

/**
 * The rows under this key are limited to some countries, firms or conditions, or to a described part of the product,
 * such as `HS:7208#thin`.
 */
export const narrowerKey = (measure: string, product: string): string => `>${measure}/${product}`;

/** The key of the rows that name a firm. Pass the firm's name as `nameKey` returns it. */
export const entityKey = (name: string): string => `~${name}`;

const countriesOf = (against: Against): readonly string[] =>
  typeof against === 'string' ? [against] : against;

/** The key of the measures that respond to a dispute or another measure, or that an act authorised. */
export const answerKey = (named: DisputeId | MeasureId | EventId): string => `answer|${named}`;

const answerKeys = ({ inResponseTo = [], authorisedBy }: MeasureAnnounced['data']) =>
  [...inResponseTo, ...(authorisedBy === undefined ? [] : [authorisedBy])].map(answerKey);

/** Returns the keys of a row that is limited to a country, a firm, conditions or a described part of a code. */
export const narrowedKeys = (id: string): readonly string[] => {
  const { measure, product, partner, entity, conditions } = partsOf(id);
  const hash = product.indexOf('#');
  const isNarrower = partner !== undefined || entity !== undefined || conditions !== undefined;
  return [
    ...(isNarrower ? [narrowerKey(measure, product)] : []),
    ...(hash < 0 ? [] : [narrowerKey(measure, product.slice(0, hash))]),
    ...(entity === undefined ? [] : [entityKey(entity)]),
    ...unionKeys(partner),
  ];
};

const unionRouteKeys = ({ by, data }: MeasureAnnounced, id: string): readonly string[] => {
  const { partner } = partsOf(id);
  const countries = [...countriesOf(data.against), ...(partner === undefined ? [] : [partner])];
  const named = countries.filter((each) => isBloc(by.country) || isBloc(each));
  return named.length > 0 && isNamedBy(data, id)
    ? named.map((each) => unionRouteKey(data.flow, by.country, each))
    : [];
};

/**
 * Questions find an announcement on a row by these keys:
 *
 * - on a row for everybody: keys that join its flow (exports or imports), its actor, a country that the measure is
 *   against, and its product or a wider code
 * - on a row limited to some countries, firms, conditions or a described part of a code: the `narrowerKey` of its
 *   measure and product, and the `entityKey` of its firm
 * - on every row: the `answerKey` of each dispute or measure to which the measure responds, and of the act that
 *   authorised the measure
 * - on every row, if a customs union is concerned: `unionsKey` or `unionRouteKey`
 * - on every row, if the announcement has no date of effect: `undatedKey`
 */
export const announcementKeys = (event: MeasureAnnounced, id: string): readonly string[] => {
  const { by, data } = event;
  const { measure, products, flow, instrument } = data;
  const ownFlow = flowOf(instrument) ?? flow;
  const narrowed = [
    ...narrowedKeys(id),
    ...unionRouteKeys(event, id),
    ...answerKeys(data),
    ...undatedKeys(event),
  ];
  if (!isNamedBy({ measure, products }, id)) return narrowed;
  const { product } = partsOf(id);
  const hash = product.indexOf('#');
  const wider = coveringKeys(product).filter((each) => each !== product && each !== allGoods);
  const countries = [...new Set([...countriesOf(data.against), ...(data.partners ?? [])])];
  const spelling = unusualSpelling(product);
  const route = countries.flatMap((each) => [
    routeKey(flow, by.country, each, product),
    ...wider.map((whole) => withinKey(flow, by.country, each, whole)),
    ...(spelling === undefined ? [] : [oddRouteKey(flow, by.country, each, spelling)]),
    ...(hash < 0 ? [] : [describedKey(flow, by.country, each, product.slice(0, hash))]),
    wholeRouteKey(flow, by.country, each),
    ...(ownFlow === flow ? [] : [misdirectedKey(ownFlow, by.country, each)]),
  ]);
  return [...route, ...unionKeys(by.country, ...countries), ...narrowed];
};
