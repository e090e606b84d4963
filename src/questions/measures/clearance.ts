import { isSome } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { nameKey } from '../../vocabulary/name-key';
import { allGoods, type Product, productKey } from '../../vocabulary/products';
import { writtenGoods } from '../arguments/written-goods';
import { type About, about } from '../coverage/about';
import { type Coverage, type Covered, claimOn, coverageOn } from '../coverage/coverage';
import { canBeToldApart, goodsAsked, isNoted } from '../products/goods-asked';
import { entity } from './entity';
import { type RouteChoices, routeChoices } from './route-choices';
import { aboutRoute, askedOf } from './scope/asked';
import { type ClearanceReason, clearanceReasons } from './scope/clearance-reasons';
import { aliasKeys, linkedKeys } from './scope/names';
import type { Route } from './scope/route';
import { unionsInDoubt } from './scope/unplaced';
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
      /** Whether an act restricts it, or the log claims to hold every act on it and none does. */
      readonly verdict: 'restricted' | 'clear';
      /** The key of the goods as the log has them: `HS:281111` for `2811.11`, `acid` for `Acid`. */
      readonly product: string;
      /** None: the log can say. */
      readonly reasons: readonly [];
      /** Whether the log claims to hold every act on licences and on firms that could restrict it. */
      readonly coverage: Coverage;
      /** What the trade needs, and by which acts. Its own `coverage` is that of `tradeRegime`. */
      readonly regime: Covered<TradeRegime>;
    }
  | {
      /** The log cannot say. */
      readonly verdict: 'refused';
      /** The key of the goods as the log has them, or as they were read from the question. */
      readonly product: string;
      /** Why it cannot. */
      readonly reasons: readonly [ClearanceReason, ...ClearanceReason[]];
      /** Whether the log claims to hold every act on licences and on firms that could restrict it. */
      readonly coverage: Coverage;
      /**
       * What the log says about trade in these goods, also if it refuses; null where it says nothing. Its own
       * `coverage` is that of `tradeRegime`: of acts on firms only if the question names one.
       */
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
 * Returns the firms that may be the firm of the question under another name: no note describes them, or a chain
 * of notes that share names leads to them.
 */
const firmsInDoubt = (state: Relations, asked: string, restricted: readonly string[]) => {
  const own = new Set(aliasKeys(state, asked));
  const linked = linkedKeys(state, asked);
  return restricted.filter((each) => {
    const key = nameKey(each);
    // What acts say of the firm's own names is part of the answer.
    return !own.has(key) && (linked.has(key) || !isSome(state.entities.get(key)));
  });
};

/**
 * Returns whether a shipment may go. It accepts goods and firms as traders write them: a code with dots, a
 * trade name, any name of a firm that the log knows.
 *
 * If any act restricts the shipment, the verdict is `restricted`, whatever the log covers. It never says
 * `clear` unless the log claims to hold all acts on licences (`licensing`) and on firms (`sanctions`), nor for
 * a firm that no act names. Nor does it say `clear` for goods and firms that the log cannot tell from those
 * that acts restrict: they may be the same under another name or in another scheme of codes. Nor does it if
 * acts concern trade with a customs union and none says whether a country of the route is a member.
 *
 * It takes imprecise dates at their earliest day, since a state does not know its date. `clearanceAt` refuses
 * where the verdict depends on them.
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
  const asked = askedOf({ ...route, product: first });
  // An act that names firms may restrict a part of the shipment, also if the question names no firm.
  const aboutGoods = (product: Product): About => ({
    ...aboutRoute('licensing', { ...asked, product: productKey(product) }),
    subjects: ['licensing', 'sanctions'],
  });
  const firmAsked = asked.firm;
  const choices = routeChoices(route);
  const firm = route.entity === undefined ? undefined : entity(route.entity);
  const goodsIn = (state: Relations, named: RouteChoices): Product =>
    spelled(state, spellings, new Set(named.products));
  const aboutIn = (state: Relations): About => aboutGoods(goodsIn(state, choices(state)));
  return about(aboutIn, (state): Clearance => {
    const named = choices(state);
    const { entities } = named;
    const restricted = named.products.filter((each) => each !== allGoods);
    const product = goodsIn(state, named);
    const found = tradeRegime({ ...route, product })(state);
    const regime = isSome(found) ? found.value : null;
    const key = productKey(product);
    const subject = aboutGoods(product);
    const coverage = coverageOn(state, subject);
    if (regime !== null && isRestricted(regime))
      return { verdict: 'restricted', product: key, reasons: [], coverage, regime };
    const record = firm?.(state);
    const isFirmNamed =
      record === undefined ||
      (isSome(record) && (record.value.names.length > 0 || record.value.measures.length > 0));
    const doubtful = firmAsked === undefined ? [] : firmsInDoubt(state, firmAsked, entities);
    // Other names and codes may stand for the goods that were asked for, unless codes tell them apart. Those
    // that the notes place among these goods, or these goods among them, are part of `regime`.
    const { keys, parts } = goodsAsked(state, key);
    const placed = new Set([allGoods, ...keys, ...parts]);
    const others = key === allGoods ? [] : restricted.filter((each) => !placed.has(each));
    const unclassified = [
      ...(key === allGoods || key.includes(':') || isNoted(state, key) ? [] : [key]),
      ...others.filter((each) => !canBeToldApart(state, key, each)),
    ];
    const [reason, ...more] = [
      // Where only memberships lack coverage, the unions in doubt are named below.
      ...clearanceReasons.coverage(claimOn(state, subject)),
      ...(isFirmNamed ? [] : [clearanceReasons.firm(route.entity ?? '')]),
      ...(isFirmNamed && doubtful.length > 0 ? [clearanceReasons.firms(doubtful)] : []),
      ...(unclassified.length === 0 ? [] : [clearanceReasons.product(unclassified)]),
      ...(regime === null || regime.exceptions.length === 0 ? [] : [clearanceReasons.part(regime)]),
      ...unionsInDoubt(state, asked).map(clearanceReasons.union),
    ];
    if (reason !== undefined)
      return { verdict: 'refused', product: key, reasons: [reason, ...more], coverage, regime };
    // Where the log claims coverage, `tradeRegime` always answers. No answer means no coverage.
    return regime === null
      ? { verdict: 'refused', product: key, reasons: [clearanceReasons.outside], coverage, regime }
      : { verdict: 'clear', product: key, reasons: [], coverage, regime };
  });
};
