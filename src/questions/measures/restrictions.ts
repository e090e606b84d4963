import { push } from '../../object';
import type { Relations } from '../../relations/relations';
import type { Timeline } from '../../temporal/timeline/timeline';
import { asOf } from '../../temporal/verbs/as-of';
import type { Point, PointLiteral } from '../../time/point';
import type { CountryCode } from '../../vocabulary/actors';
import type { MeasureId } from '../../vocabulary/ids';
import { type Instrument, type LicenceLevel, strictest } from '../../vocabulary/instruments';
import { percentOf } from './duties/additional';
import { type MeasureInForce, measuresInForce } from './measures-in-force';
import { isMember } from './scope/sides';

/** What the measures of one country do to trade in one direction. */
export type Restriction = {
  /** The country that takes the measures. */
  readonly by: CountryCode;
  /** The exporting country or union; `*` means any. */
  readonly from: CountryCode | '*';
  /** The importing country or union; `*` means any. */
  readonly to: CountryCode | '*';
  /**
   * The countries and unions that at least one of the measures excludes or treats differently, although the measures
   * are against a union to which they belong, or against `*`. `measuresInForce` lists them for each measure. Absent
   * if there are none.
   */
  readonly except?: {
    /** The countries and unions. */
    readonly partners: readonly CountryCode[];
  };
  /** The measures in force. */
  readonly measures: readonly MeasureId[];
  readonly instruments: readonly Instrument[];
  /** The number of products that the measures cover. Each product counts once; all goods count as one. */
  readonly products: number;
  /** The strictest licence that one of the measures requires; null if no act states one. */
  readonly licence: LicenceLevel | null;
  /** The highest of the duties that are plain percentages, in per cent; null if there is none. */
  readonly percent: number | null;
};

/**
 * Sums up who restricts whom. Takes several timelines, and groups their measures in force at a point by the
 * country that takes them and by the direction of trade. The groups are in alphabetical order. If the point is a
 * day, it is a day in the offset of each timeline's log. To ask what was known at some time, pass timelines that
 * went through `asKnownAt`.
 *
 * A sum hides details: the strictest licence and the highest duty may be on one product of many, or concern
 * only some firms. `measuresInForce` lists each measure; `tradeRegime` and `tariffOn` ask about one
 * product.
 *
 * @example
 * import { usChinaChips } from 'bilateral/us-china-chips';
 *
 * const asOf2020 = restrictions([japanKorea, usChinaChips])('2020-01-01');
 * asOf2020.map(({ by, from, to, measures }) => `${by} on ${from} to ${to}: ${measures.length}`);
 * // => ['CHN on USA to CHN: 2', 'JPN on JPN to KOR: 1', 'USA on CHN to USA: 4', 'USA on USA to CHN: 1']
 */
export const restrictions = (
  timelines: Iterable<Timeline<Relations>>,
): ((point: Point | PointLiteral) => readonly Restriction[]) => {
  const all = [...timelines];
  return (point) => {
    const groups = new Map<string, OnTrade[]>();
    for (const state of all.map(asOf(point)))
      for (const measure of measuresInForce()(state))
        for (const each of onTrade(state, measure))
          push(groups, [measure.by.country, each.from, each.to].join(' '), each);
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first, ...more]]) => (first === undefined ? [] : [summed(first, more)]));
  };
};

type OnTrade = Pick<Restriction, 'from' | 'to'> & {
  readonly measure: MeasureInForce;
  readonly except: readonly CountryCode[];
};

const onTrade = (state: Relations, measure: MeasureInForce): readonly OnTrade[] =>
  measure.against.map((other) => {
    const [from, to] =
      measure.flow === 'export' ? [measure.by.country, other] : [other, measure.by.country];
    const partners = measure.except?.partners ?? [];
    const except = partners.filter((each) => other === '*' || isMember(state, each, other));
    return { measure, from, to, except };
  });

const summed = (first: OnTrade, more: readonly OnTrade[]): Restriction => {
  const measures = [first, ...more].map(({ measure }) => measure);
  const except = distinct([first, ...more].flatMap((each) => each.except));
  const licences = measures.flatMap(({ licence }) => licence ?? []);
  const percents = measures.flatMap(({ duty }) => (duty === null ? [] : (percentOf(duty) ?? [])));
  return {
    by: first.measure.by.country,
    from: first.from,
    to: first.to,
    ...(except.length === 0 ? {} : { except: { partners: except } }),
    measures: distinct(measures.map(({ measure }) => measure)),
    instruments: distinct(measures.map(({ instrument }) => instrument)),
    products: new Set(measures.flatMap(({ products }) => products)).size,
    licence: licences.length === 0 ? null : strictest(licences),
    percent: percents.length === 0 ? null : Math.max(...percents),
  };
};

const distinct = <A>(items: readonly A[]): readonly A[] => [...new Set(items)].sort();
