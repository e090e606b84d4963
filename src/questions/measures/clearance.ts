import { isSome } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { allGoods, type Product, productKey } from '../../vocabulary/products';
import { writtenGoods } from '../arguments/written-goods';
import { about } from '../coverage/about';
import { type Covered, coverageOn } from '../coverage/coverage';
import { isNoted } from '../products/goods-asked';
import { entity } from './entity';
import { routeChoices } from './route-choices';
import { aboutRoute, askedOf } from './scope/asked';
import { type ClearanceReason, clearanceReasons } from './scope/clearance-reasons';
import type { Route } from './scope/route';
import { type TradeRegime, tradeRegime } from './trade-regime';

/**
 * Whether a log clears a shipment:
 *
 * - `restricted`: an act asks for a licence, prohibits the trade or restricts it otherwise
 * - `clear`: the log claims to hold every act on it, and none restricts it
 * - `refused`: the log cannot say; `reasons` says why
 */
export type Clearance =
  | {
      readonly verdict: 'restricted' | 'clear';
      readonly reasons: readonly [];
      readonly regime: Covered<TradeRegime>;
    }
  | {
      readonly verdict: 'refused';
      readonly reasons: readonly [ClearanceReason, ...ClearanceReason[]];
      /** What the log says about trade in these goods, also if it refuses; null where it says nothing. */
      readonly regime: Covered<TradeRegime> | null;
    };

const isRestricted = ({ licence, exact, restrictions }: TradeRegime): boolean =>
  (licence !== null && licence !== 'none') || !exact || restrictions.length > 0;

/**
 * Returns the first spelling that acts or notes of the log use; if they use none, the first of the list.
 */
const spelled = (state: Relations, spellings: readonly Product[], named: ReadonlySet<string>) =>
  spellings.find((each) => isNoted(state, productKey(each)) || named.has(productKey(each))) ??
  spellings[0] ??
  '';

/**
 * Returns whether a shipment may go. It accepts goods and firms as traders write them: a code with dots, a
 * trade name, any name of a firm that the log knows.
 *
 * If any act restricts the shipment, the verdict is `restricted`, whatever the log covers. It never says
 * `clear` for what the log does not claim to cover completely, for a firm that no act names, or for goods
 * that no act puts under a code: acts may use another name for them.
 *
 * Countries that do not exist, goods that no log can have and names without a letter throw a `RangeError`.
 *
 * @example
 * const acid = clearance({ from: 'JPN', to: 'KOR', product: '2811.11' });
 * pipe(japanKorea, asOf('2019-08-01'), acid).verdict; // => 'restricted'
 * const chips = clearance({ from: 'JPN', to: 'KOR', product: '8542.31' });
 * pipe(japanKorea, asOf('2019-08-01'), chips);
 * // => { verdict: 'refused', reasons: [{ because: 'outside-coverage', … }], … }
 */
export const clearance = (route: Route): Question<Relations, Clearance> => {
  const spellings = writtenGoods(route.product);
  const [first = ''] = spellings;
  const subject = aboutRoute('licensing', askedOf({ ...route, product: first }));
  const choices = routeChoices(route);
  const firm = route.entity === undefined ? undefined : entity(route.entity);
  return about(subject, (state): Clearance => {
    const named = choices(state).products.filter((key) => !key.includes(':') && key !== allGoods);
    const product = spelled(state, spellings, new Set(named));
    const found = tradeRegime({ ...route, product })(state);
    const regime = isSome(found) ? found.value : null;
    if (regime !== null && isRestricted(regime))
      return { verdict: 'restricted', reasons: [], regime };
    const key = productKey(product);
    const coverage = coverageOn(state, { ...subject, product: key });
    const record = firm?.(state);
    const isFirmNamed =
      record === undefined ||
      (isSome(record) && (record.value.names.length > 0 || record.value.measures.length > 0));
    // Acts may restrict a name that has no code. Nobody can tell whether the goods of a code bear that
    // name.
    const unclassified = (key.includes(':') ? named : key === allGoods ? [] : [key]).filter(
      (name) => !isNoted(state, name),
    );
    const [reason, ...more] = [
      ...clearanceReasons.coverage(coverage),
      ...(isFirmNamed ? [] : [clearanceReasons.firm(route.entity ?? '')]),
      ...(unclassified.length === 0 ? [] : [clearanceReasons.product(unclassified)]),
      ...(regime === null || regime.exceptions.length === 0 ? [] : [clearanceReasons.part(regime)]),
    ];
    if (reason !== undefined) return { verdict: 'refused', reasons: [reason, ...more], regime };
    // Where the log claims coverage, `tradeRegime` always answers. No answer means no coverage.
    return regime === null
      ? { verdict: 'refused', reasons: [clearanceReasons.outside], regime }
      : { verdict: 'clear', reasons: [], regime };
  });
};
