import type { Option } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { about } from '../coverage/about';
import { answerWithCoverage, type Covered } from '../coverage/coverage';
import type { Side } from './duties/duties';
import { sideOf } from './duties/side';
import { aboutGoods, areGoodsInDoubt } from './goods-in-doubt';
import { askedOf, isNameUnclear } from './scope/asked';
import type { Route } from './scope/route';
import { sidesInDoubt } from './sides-in-doubt';
import { sidesOn } from './standing/on-route';
import { readerOf } from './standing/reader';

/** The duties on a route. */
export type Tariff = {
  /** What the importing side puts on imports; null if none of its acts is about a duty on the goods. */
  readonly import: Side | null;
  /** What the exporting side puts on exports; null if none of its acts is about a duty on the goods. */
  readonly export: Side | null;
};

/**
 * Returns the duties that measures put on a product on a route. Within one measure the narrowest
 * rule applies: a rule for a firm before a rule for all firms, a rule for a country before a rule
 * for its union, a rule for a code before a rule for its chapter. Duties of several measures add
 * up, unless an act says that one replaces or displaces another. Duties of the two sides are never
 * added together.
 *
 * The importing or exporting side is null if none of its acts mentions a duty on the goods. If both
 * sides are null and the log claims no coverage, the answer is none. If the log claims coverage,
 * `coverage` says whether there really is no duty. `additional` is null if the log does not know
 * enough for a sum, and 0 only if an act says so.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), tariffOn({ from: 'JPN', to: 'KOR', product: 'photoresist' }));
 * // => none
 */
export const tariffOn = (route: Route): Question<Relations, Option<Covered<Tariff>>> => {
  const asked = askedOf(route);
  const subject = aboutGoods('duty', asked);
  return about(subject, (state) => {
    const found: { [flow in 'import' | 'export']: Side | null } = { import: null, export: null };
    const reader = readerOf(state);
    for (const side of sidesOn(state, asked)) found[side.flow] = sideOf(reader, side);
    const isFound = found.import !== null || found.export !== null;
    // An act may say that nothing is owed. But if the question may mean other goods or another firm than that
    // act, the log does not show that nothing is owed.
    const isNothing = found.import?.additional === 0 || found.export?.additional === 0;
    if (isNothing && (isNameUnclear(state, asked) || areGoodsInDoubt(reader, asked, 'duty'))) {
      found.import = withZeroUnknown(found.import);
      found.export = withZeroUnknown(found.export);
    }
    // If a country of the route may be a member of a union whose members may owe a duty, the log does not
    // show that nothing is owed.
    if (isNothing)
      for (const side of sidesInDoubt(state, asked).flat()) {
        const asMember = sideOf(reader, side);
        if (asMember !== null && asMember.additional !== 0)
          found[side.flow] = withZeroUnknown(found[side.flow]);
      }
    return answerWithCoverage(state, subject, isFound, (coverage) => ({
      import: found.import,
      export: found.export,
      coverage,
    }));
  });
};

/** If the sum of the additional duties is 0, makes that sum and the total null (unknown). */
const withZeroUnknown = (side: Side | null): Side | null =>
  side?.additional === 0 ? { ...side, additional: null, total: null } : side;
