import { underMeasureKey } from '../../relations/measures/licences';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { MeasureId } from '../../vocabulary/ids';
import type { Instrument } from '../../vocabulary/instruments';
import { partyArgument } from '../arguments/arguments';
import { licencesUnder } from './licences';
import { rowsOnRoute } from './regime/rows-on-route';
import { readerOf } from './standing/reader';

/** What the acts on one route mention. A caller can offer these as choices for a question. */
export type RouteChoices = {
  /** The measures, by their ids. */
  readonly measures: readonly MeasureId[];
  /** The kinds of intervention, in the words of Global Trade Alert. */
  readonly instruments: readonly Instrument[];
  /** The products' keys; `*` means all goods. */
  readonly products: readonly string[];
  /** The firms and persons, as acts name them. */
  readonly entities: readonly string[];
  /** The conditions, as acts name them. */
  readonly conditions: readonly string[];
};

const sorted = <A extends string>(items: Iterable<A>): readonly A[] => [...new Set(items)].sort();

/**
 * Lists what the acts of a log mention on a route up to the day asked about: measures, instruments, products, firms and
 * conditions. These are choices for a form; they do not say what is in force. Countries that do not exist throw
 * a `RangeError`.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), routeChoices({ from: 'JPN', to: 'KOR' })).products;
 * // => ['fluorinated-polyimide', 'hydrogen-fluoride', 'photoresist']
 */
export const routeChoices = (route: {
  readonly from: string;
  readonly to: string;
}): Question<Relations, RouteChoices> => {
  const [from, to] = [partyArgument(route.from, 'from'), partyArgument(route.to, 'to')];
  return (state) => {
    const reader = readerOf(state);
    const rows = rowsOnRoute(reader, { from, to });
    const measures = sorted(rows.map(({ measure }) => measure));
    const granted = measures.flatMap((each) => licencesUnder(reader, underMeasureKey(each)));
    return {
      measures,
      instruments: sorted(rows.flatMap(({ head }) => head?.instrument ?? [])),
      products: sorted(rows.map(({ product }) => product)),
      entities: sorted(rows.flatMap(({ entity }) => entity ?? [])),
      conditions: sorted([...rows, ...granted].flatMap(({ when }) => when ?? [])),
    };
  };
};
