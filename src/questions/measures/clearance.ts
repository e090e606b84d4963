import { isSome } from '../../fp';
import type { CoveredSubject } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { allGoods, type Product, productKey } from '../../vocabulary/products';
import { writtenGoods } from '../arguments/written-goods';
import { type About, about } from '../coverage/about';
import { type Coverage, type Covered, claimOn, coverageOn } from '../coverage/coverage';
import { areAllKnown, isNoted, namesAlike } from '../products/goods-asked';
import { entity } from './entity';
import { doubtsOn, namedOnRoute } from './regime/doubts';
import { setAsideOn } from './regime/set-aside';
import { aboutRoute, askedOf } from './scope/asked';
import { type ClearanceReason, clearanceReasons } from './scope/clearance-reasons';
import { firmsMeant } from './scope/names';
import type { Route } from './scope/route';
import { otherSpellings } from './scope/spellings';
import { unionsInDoubt } from './scope/unplaced';
import { type TradeRegime, tradeRegime } from './trade-regime';

/**
 * Whether a log clears a shipment:
 *
 * - `restricted`: an act requires a licence, prohibits the trade or restricts it otherwise
 * - `clear`: the log claims to hold every act on the shipment, and none restricts it
 * - `refused`: the log cannot say; `reasons` says why
 */
export type Clearance =
  | {
      /**
       * `restricted`: an act restricts the shipment. `clear`: no act does, and the log claims to hold every
       * act on it.
       */
      readonly verdict: 'restricted' | 'clear';
      /**
       * The key of the goods as the log has them: `HS:281111` for `2811.11`, `acid` for `Acid`. If the log does not
       * have them, the key as read from the question.
       */
      readonly product: string;
      /** Empty, since the log can say whether the shipment is allowed. */
      readonly reasons: readonly [];
      /** Whether the log claims to hold every act on licences and on firms that could restrict the shipment. */
      readonly coverage: Coverage;
      /**
       * What the trade needs, and by which acts: the answer of `tradeRegime` for these goods. The
       * `coverage` in this answer considers acts on firms only if the question names a firm.
       */
      readonly regime: Covered<TradeRegime>;
    }
  | {
      /** The log cannot say. */
      readonly verdict: 'refused';
      /**
       * The key of the goods as the log has them. If the log does not have them, the key as read from the
       * question.
       */
      readonly product: string;
      /** Why the log cannot say. */
      readonly reasons: readonly [ClearanceReason, ...ClearanceReason[]];
      /** Whether the log claims to hold every act on licences and on firms that could restrict the shipment. */
      readonly coverage: Coverage;
      /**
       * The answer of `tradeRegime` for these goods; null if that answer is none. The `coverage` in this
       * answer considers acts on firms only if the question names a firm.
       */
      readonly regime: Covered<TradeRegime> | null;
    };

const isRestricted = ({ licence, exact, restrictions }: TradeRegime): boolean =>
  (licence !== null && licence !== 'none') || !exact || restrictions.length > 0;

const isOfUnknownKind = ({ licence, restrictions }: TradeRegime): boolean =>
  (licence === null || licence === 'none') && restrictions.length === 0;

const isAmbiguous = (state: Relations, firm: string): boolean => firmsMeant(state, firm).length > 0;

/**
 * Returns the first of the given spellings that an act or a `ProductNoted` event uses. If the log uses none of the
 * spellings, returns a noted name that differs from the first spelling only in capitals, hyphens and the like.
 * If there is no such name, returns the first spelling.
 */
const spelled = (state: Relations, spellings: readonly Product[], named: ReadonlySet<string>) => {
  const [first = ''] = spellings;
  return (
    spellings.find((each) => isNoted(state, productKey(each)) || named.has(productKey(each))) ??
    alikeTo(state, productKey(first))[0] ??
    first
  );
};

const alikeTo = (state: Relations, key: string): readonly string[] =>
  key === allGoods || key.includes(':') ? [] : namesAlike(state, key);

/**
 * Returns whether a shipment is allowed. You can write goods and firms as traders do: a code with dots, a trade
 * name, any name of a firm that the log knows.
 *
 * If any act restricts the shipment, the verdict is `restricted`, no matter what the log covers. The verdict is
 * `clear` only if the log claims to hold all acts on licences (`licensing`) and all acts on firms
 * (`sanctions`). If the question names a firm, an act or an `EntityNoted` must also name this firm. The verdict is
 * `refused` for goods and firms that the log cannot tell from restricted ones, because they may be the same under
 * another name or in another scheme of codes. The verdict is also `refused` if acts concern trade with a
 * customs union and no act says whether a country of the route is a member.
 *
 * If the date of an act is imprecise, such as a month, `clearance` takes the first day of the month. It cannot
 * try the other days of the month, since a state does not say for which point it was computed. `clearanceAt`
 * knows the point and tries the other days. It refuses to clear a shipment if the verdict depends on the day.
 *
 * Countries that do not exist, goods that no log can have and names without a letter or digit throw a `RangeError`.
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
  // An act that names firms can restrict a part of the shipment even if the question names no firm.
  const aboutGoods = (product: Product): About => ({
    ...aboutRoute('licensing', { ...asked, product: productKey(product) }),
    subjects: ['licensing', 'sanctions'],
  });
  const firm = route.entity === undefined ? undefined : entity(route.entity);
  /** Finds the rows and baselines of the route, and the goods of the question as the log spells them. */
  const namedIn = (state: Relations) => {
    const named = namedOnRoute(state, asked);
    return { ...named, product: spelled(state, spellings, named.goods) };
  };
  return about(
    (state) => aboutGoods(namedIn(state).product),
    (state): Clearance => {
      const { product, ...named } = namedIn(state);
      const found = tradeRegime({ ...route, product })(state);
      const regime = isSome(found) ? found.value : null;
      const key = productKey(product);
      const subject = aboutGoods(product);
      const coverage = coverageOn(state, subject);
      const doubts = doubtsOn(state, { ...asked, product: key }, named);
      // Two firms can share a name. If an act restricts only one of the two, a shipment of the other
      // firm may be allowed.
      const mayBeFree =
        doubts.firms.length > 0 && asked.firm !== undefined && isAmbiguous(state, asked.firm);
      if (regime !== null && isRestricted(regime) && !(mayBeFree && isOfUnknownKind(regime)))
        return { verdict: 'restricted', product: key, reasons: [], coverage, regime };
      const record = firm?.(state);
      const isFirmNamed =
        record === undefined ||
        (isSome(record) && (record.value.names.length > 0 || record.value.measures.length > 0));
      const alike = alikeTo(state, key);
      // Whether the log says that it has all codes of the goods. If the log does not say so, some of the goods may
      // have a further code for which the log has other rules.
      const isKnown = key === allGoods || areAllKnown(state, key);
      const unknown = alike.length > 1 ? alike : isKnown ? [] : [key];
      const others = otherSpellings(state, { ...asked, product: key });
      const unclassified = [...new Set([...unknown, ...others, ...doubts.goods])];
      // If the question names a firm, exceptions for firms are left out. They are for firms that the name may mean,
      // and `doubts` already has these firms.
      const exceptions = (regime?.exceptions ?? []).filter(
        ({ entity: of }) => asked.firm === undefined || of === undefined,
      );
      const parts = [...exceptions.map(({ measure }) => measure), ...doubts.parts];
      // The coverage of memberships is left out here, since `unionsInDoubt` below names the unions in doubt.
      const claim = claimOn(state, subject);
      const setAside = setAsideOn({ ...asked, product: key }, named);
      const isOutside = (each: CoveredSubject): boolean =>
        claimOn(state, { ...subject, subjects: [each] }).status === 'outside';
      const [reason, ...more] = [
        ...(claim.status === 'outside'
          ? [clearanceReasons.outside(subject.subjects.filter(isOutside))]
          : clearanceReasons.claimed(claim)),
        ...(isFirmNamed ? [] : [clearanceReasons.firm(route.entity ?? '')]),
        ...(isFirmNamed && doubts.firms.length > 0 ? [clearanceReasons.firms(doubts.firms)] : []),
        ...(unclassified.length === 0 ? [] : [clearanceReasons.product(unclassified)]),
        ...(parts.length === 0 ? [] : [clearanceReasons.part(parts)]),
        ...(doubts.ignored.length === 0 ? [] : [clearanceReasons.ignored(doubts.ignored)]),
        ...(doubts.misdirected.length === 0
          ? []
          : [clearanceReasons.misdirected(doubts.misdirected)]),
        ...(setAside.length === 0 ? [] : [clearanceReasons.setAside(setAside)]),
        ...unionsInDoubt(state, asked).map(clearanceReasons.union),
      ];
      if (reason !== undefined)
        return { verdict: 'refused', product: key, reasons: [reason, ...more], coverage, regime };
      // If the log claims coverage, `tradeRegime` always answers. So no answer means no coverage.
      return regime === null
        ? {
            verdict: 'refused',
            product: key,
            reasons: [clearanceReasons.outside(subject.subjects)],
            coverage,
            regime,
          }
        : { verdict: 'clear', product: key, reasons: [], coverage, regime };
    },
  );
};
