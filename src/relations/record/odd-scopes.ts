import type { PlainEvent } from '../../events/plain';
import { show } from '../../flaw';
import { didYouMean } from '../../nearest';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { isBloc } from '../../vocabulary/blocs';
import { type Goods, goodsKeys } from '../../vocabulary/products';
import type { Said } from './acts';
import { type Codes, codesIn } from './noted-codes';

/** The countries and the goods that all announcements of a measure together name. */
type Announced = { readonly countries: Set<string>; readonly goods: Set<string> };

const announcedIn = (ever: readonly Said[]): ReadonlyMap<string, Announced> => {
  const known = new Map<string, Announced>();
  for (const { type, data } of ever) {
    if (type !== 'MeasureAnnounced') continue;
    const { measure, against, partners = [], products } = data;
    const { countries, goods } = known.get(measure) ?? { countries: new Set(), goods: new Set() };
    for (const each of typeof against === 'string' ? [against] : against) countries.add(each);
    for (const each of partners) countries.add(each);
    for (const each of goodsKeys(products)) goods.add(each);
    known.set(measure, { countries, goods });
  }
  return known;
};

/** What an act takes out of a measure. */
type Taken = {
  readonly measure: string;
  readonly products: Goods;
  readonly partners: readonly string[];
};

const takenBy = (event: PlainEvent): Taken | undefined => {
  if (event.type === 'ExclusionGranted') {
    const { measure, products, partners = [] } = event.data;
    return { measure, products, partners };
  }
  if (event.type !== 'MeasureAnnounced' || event.data.except === undefined) return undefined;
  const { measure, except } = event.data;
  return { measure, products: except.products ?? '*', partners: except.partners ?? [] };
};

/**
 * Finds exclusions, also those that an announcement makes in its `except`, of countries and goods that no
 * announcement of the measure names. Such an exclusion can never have an effect. Nothing is reported if a union is
 * named, or goods whose relation to the measure's goods the log does not give, since the exclusion may then have
 * an effect.
 */
export const oddScopes = (
  acts: readonly PlainEvent[],
  ever: readonly Said[],
): readonly Anomaly[] => {
  const taking = acts.flatMap((event) => {
    const taken = takenBy(event);
    return taken === undefined ? [] : [{ id: event.id, ...taken }];
  });
  if (taking.length === 0) return [];
  const known = announcedIn(ever);
  const codes = codesIn(ever);
  return taking.flatMap(({ id, measure, products, partners }) => {
    const announced = known.get(measure);
    if (announced === undefined) return [];
    const { countries, goods } = announced;
    return [
      ...strays(id, measure, strayCountries(partners, announced), countries),
      ...strays(id, measure, strayGoods(products, announced, codes), goods),
    ];
  });
};

const strayCountries = (
  partners: readonly string[],
  { countries }: Announced,
): readonly string[] =>
  countries.has('*') || [...countries].some(isBloc)
    ? []
    : partners.filter((each) => !countries.has(each) && !isBloc(each));

const strayGoods = (
  products: Goods,
  { goods }: Announced,
  { mayOverlap }: Codes,
): readonly string[] => {
  const rated = mayOverlap([...goods]);
  return goodsKeys(products).filter((key) => !rated(key));
};

const strays = (
  event: string,
  measure: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): readonly Anomaly[] => {
  const [first] = names;
  if (first === undefined) return [];
  const more = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  const message = `Event "${event}" excludes ${show(first)}${more} from the measure ${show(measure)}, and no event announces the measure for it, so this changes nothing. ${didYouMean(first, [...known])}Correct the act, or announce the measure for what it excludes.`;
  return [Object.freeze({ _tag: 'NoEffect' as const, event, message })];
};
