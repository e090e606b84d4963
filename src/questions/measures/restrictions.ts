import type { Relations } from '../../relations/relations';
import type { Timeline } from '../../temporal/timeline/timeline';
import { asOf } from '../../temporal/verbs/as-of';
import type { Point, PointLiteral } from '../../time/point';
import type { CountryCode } from '../../vocabulary/actors';
import type { MeasureId } from '../../vocabulary/ids';
import { type Instrument, type LicenceLevel, strictest } from '../../vocabulary/instruments';
import { type MeasureInForce, measuresInForce } from './measures-in-force';

/** What one country's measures do to the trade from one country to another. */
export type Restriction = {
  /** Whose measures they are. */
  readonly by: CountryCode;
  /** The exporting country. */
  readonly from: CountryCode;
  /** The importing country. */
  readonly to: CountryCode;
  /** The measures that have effect. */
  readonly measures: readonly MeasureId[];
  readonly instruments: readonly Instrument[];
  /** How many products they are on, each counted once. */
  readonly products: number;
  /** The strictest licence that one of them makes necessary; null where none is about licensing. */
  readonly licence: LicenceLevel | null;
  /** The highest duty that one of them puts on, ad valorem, in per cent; null where none is a tariff. */
  readonly rate: number | null;
};

/**
 * Who restricts whom, over many relations: the measures that have effect at a point, summed up by
 * whose they are and which way the trade goes, in alphabetical order. Each relation takes the point
 * in its own offset; `asKnownAt` on the timelines says what was known of them by then.
 *
 * A sum hides what it sums: the strictest licence and the highest rate may be on one product of many,
 * or concern some firms alone. `measuresInForce` has each measure, `tradeRegime` and `tariffOn` one product.
 *
 * @example
 * import { usChinaChips } from 'bilateral/us-china-chips';
 *
 * const asOf2020 = restrictions([japanKorea, usChinaChips])('2020-01-01');
 * asOf2020.map(({ by, from, to, measures }) => `${by} on ${from} to ${to}: ${measures.length}`);
 * // => ['CHN on USA to CHN: 2', 'JPN on JPN to KOR: 1', 'USA on CHN to USA: 4', 'USA on USA to CHN: 2']
 */
export const restrictions = (
  timelines: Iterable<Timeline<Relations>>,
): ((point: Point | PointLiteral) => readonly Restriction[]) => {
  const all = [...timelines];
  return (point) => {
    const groups = new Map<string, MeasureInForce[]>();
    for (const measure of all.flatMap((timeline) => measuresInForce()(asOf(point)(timeline)))) {
      const key = [measure.by.country, measure.from, measure.to].join(' ');
      groups.set(key, [...(groups.get(key) ?? []), measure]);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first, ...more]]) => (first === undefined ? [] : [summed(first, more)]));
  };
};

const summed = (first: MeasureInForce, more: readonly MeasureInForce[]): Restriction => {
  const measures = [first, ...more];
  const licences = measures.flatMap(({ licence }) => licence ?? []);
  const rates = measures.flatMap(({ rate }) => rate ?? []);
  return {
    by: first.by.country,
    from: first.from,
    to: first.to,
    measures: distinct(measures.map(({ measure }) => measure)),
    instruments: distinct(measures.map(({ instrument }) => instrument)),
    products: new Set(measures.flatMap(({ products }) => products)).size,
    licence: licences.length === 0 ? null : strictest(licences),
    rate: rates.length === 0 ? null : Math.max(...rates),
  };
};

const distinct = <A>(items: readonly A[]): readonly A[] => [...new Set(items)].sort();
