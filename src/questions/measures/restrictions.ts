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

/** What one country's measures do to the trade from one country to another. */
export type Restriction = {
  /** Whose measures they are. */
  readonly by: CountryCode;
  /** The exporting country or union; `*` for any. */
  readonly from: CountryCode | '*';
  /** The importing country or union; `*` for any. */
  readonly to: CountryCode | '*';
  /** The measures that have effect. */
  readonly measures: readonly MeasureId[];
  readonly instruments: readonly Instrument[];
  /** How many products they are on, each counted once; all goods count as one. */
  readonly products: number;
  /** The strictest licence that one of them makes necessary; null where no act says one. */
  readonly licence: LicenceLevel | null;
  /** The highest duty that is a plain percentage, in per cent; null where there is none. */
  readonly percent: number | null;
};

/**
 * Who restricts whom, over many relations: the measures that have effect at a point, summed up by
 * whose they are and which way the trade goes, in alphabetical order. Each relation takes the point
 * in its own offset; `asKnownAt` on the timelines says what was known of them by then.
 *
 * A sum hides what it sums: the strictest licence and the highest duty may be on one product of many,
 * or concern some firms alone. `measuresInForce` has each measure, `tradeRegime` and `tariffOn` one product.
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
    for (const measure of all.flatMap((timeline) => measuresInForce()(asOf(point)(timeline))))
      for (const each of onTrade(measure))
        push(groups, [measure.by.country, each.from, each.to].join(' '), each);
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first, ...more]]) => (first === undefined ? [] : [summed(first, more)]));
  };
};

type OnTrade = Pick<Restriction, 'from' | 'to'> & { readonly measure: MeasureInForce };

/** A measure on the trade with each of those that it is against. */
const onTrade = (measure: MeasureInForce): readonly OnTrade[] =>
  measure.against.map((other) =>
    measure.flow === 'export'
      ? { measure, from: measure.by.country, to: other }
      : { measure, from: other, to: measure.by.country },
  );

const summed = (first: OnTrade, more: readonly OnTrade[]): Restriction => {
  const measures = [first, ...more].map(({ measure }) => measure);
  const licences = measures.flatMap(({ licence }) => licence ?? []);
  const percents = measures.flatMap(({ duty }) => (duty === null ? [] : (percentOf(duty) ?? [])));
  return {
    by: first.measure.by.country,
    from: first.from,
    to: first.to,
    measures: distinct(measures.map(({ measure }) => measure)),
    instruments: distinct(measures.map(({ instrument }) => instrument)),
    products: new Set(measures.flatMap(({ products }) => products)).size,
    licence: licences.length === 0 ? null : strictest(licences),
    percent: percents.length === 0 ? null : Math.max(...percents),
  };
};

const distinct = <A>(items: readonly A[]): readonly A[] => [...new Set(items)].sort();
