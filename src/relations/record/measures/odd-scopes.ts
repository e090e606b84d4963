import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { didYouMean } from '../../../nearest';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { isBloc } from '../../../vocabulary/blocs';
import { nameKey } from '../../../vocabulary/name-key';
import { type Goods, goodsKeys } from '../../../vocabulary/products';
import { type FirmNames, namesIn, type Said } from '../../names/noted-names';
import { type Codes, codesIn } from '../noted-codes';

/**
 * The countries, goods and firms for which a measure is announced. `firms` is null if the measure is for all firms,
 * or if its firms are not to be compared with the excluded firms.
 */
type Announced = {
  readonly countries: Set<string>;
  readonly goods: Set<string>;
  readonly firms: ReadonlyMap<string, string> | null;
};

const announcedBy = ({ against, partners, products, entities }: Announcement): Announced => ({
  countries: new Set(partners ?? [against].flat()),
  goods: new Set(goodsKeys(products)),
  firms: entities === undefined ? null : new Map(entities.map((name) => [nameKey(name), name])),
});

type Announcement = MeasureAnnounced['data'];

const announcedIn = (ever: readonly Said[]): ReadonlyMap<string, Announced> => {
  const known = new Map<string, Announced>();
  for (const { type, data } of ever) {
    if (type !== 'MeasureAnnounced') continue;
    const { measure, against, partners = [] } = data;
    const all = known.get(measure) ?? { countries: new Set(), goods: new Set(), firms: null };
    for (const each of [...[against].flat(), ...partners]) all.countries.add(each);
    for (const each of goodsKeys(data.products)) all.goods.add(each);
    known.set(measure, all);
  }
  return known;
};

/**
 * What an act excludes. If the act is an announcement, `outOf` is the scope of this announcement, because its `except`
 * excludes nothing outside this scope.
 */
type Taken = {
  readonly measure: string;
  readonly products: Goods;
  readonly partners: readonly string[];
  readonly firms: readonly string[];
  readonly outOf?: Announced;
};

const takenBy = (event: PlainEvent): Taken | undefined => {
  if (event.type === 'ExclusionGranted') {
    const { measure, products, partners = [] } = event.data;
    return { measure, products, partners, firms: [] };
  }
  if (event.type !== 'MeasureAnnounced' || event.data.except === undefined) return undefined;
  const { measure, except } = event.data;
  return {
    measure,
    products: except.products ?? '*',
    partners: except.partners ?? [],
    firms: except.entities ?? [],
    outOf: announcedBy(event.data),
  };
};

/**
 * Finds exclusions that can never have an effect, because no announcement of the measure names what they exclude.
 * Two kinds of exclusions are not reported, because they may have an effect: exclusions of a union, and exclusions
 * of goods if the log does not say how these goods relate to the goods of the measure.
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
  const names = namesIn(ever);
  return taking.flatMap(({ id, outOf, ...taken }) => {
    const announced = known.get(taken.measure);
    if (announced === undefined) return [];
    const found = straysFrom(taken, announced, codes, names);
    if (found.length > 0 || outOf === undefined)
      return found.flatMap((stray) => ofMeasure(id, taken.measure, stray));
    return straysFrom(taken, outOf, codes, names).flatMap((stray) =>
      ofItself(id, taken.measure, stray),
    );
  });
};

type Strays = { readonly names: readonly string[]; readonly known: readonly string[] };

const straysFrom = (
  { partners, products, firms }: Omit<Taken, 'measure'>,
  announced: Announced,
  codes: Codes,
  names: FirmNames,
): readonly Strays[] =>
  [
    { names: strayCountries(partners, announced), known: [...announced.countries] },
    { names: strayGoods(products, announced, codes), known: [...announced.goods] },
    { names: strayFirms(firms, announced, names), known: [...(announced.firms?.values() ?? [])] },
  ].filter((stray) => stray.names.length > 0);

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

const strayFirms = (
  firms: readonly string[],
  { firms: known }: Announced,
  { mayBeOne }: FirmNames,
): readonly string[] =>
  known === null
    ? []
    : firms.filter((name) => ![...known.keys()].some((key) => mayBeOne(key, nameKey(name))));

const named = ({ names: [first = '', ...more] }: Strays): string =>
  `${show(first)}${more.length === 0 ? '' : ` and ${more.length} more`}`;

const noEffect = (event: string, message: string): Anomaly =>
  Object.freeze({ _tag: 'NoEffect' as const, event, message });

const ofMeasure = (event: string, measure: string, stray: Strays): Anomaly =>
  noEffect(
    event,
    `Event "${event}" excludes ${named(stray)} from the measure ${show(measure)}, and no event announces the measure for it, so this changes nothing. ${didYouMean(stray.names[0] ?? '', stray.known)}Correct the act, or announce the measure for what it excludes.`,
  );

const ofItself = (event: string, measure: string, stray: Strays): Anomaly =>
  noEffect(
    event,
    `Event "${event}" excludes ${named(stray)} from its own announcement of the measure ${show(measure)}, which does not cover it, so this changes nothing. ${didYouMean(stray.names[0] ?? '', stray.known)}Correct the act. To take it out of the measure, record an ExclusionGranted, or name it in "except" of an announcement that covers it.`,
  );
