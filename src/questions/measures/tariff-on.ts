import { none, type Option, some } from '../../fp';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { about } from '../coverage/about';
import { type Covered, coveredAnswer } from '../coverage/coverage';
import type { Side } from './duties/duties';
import { sideOf } from './duties/side';
import { aboutRoute, askedOf } from './scope/asked';
import type { Route } from './scope/route';
import { sidesOn } from './standing/on-route';
import { readerOf } from './standing/reader';

/** The duties on a route: what the importing side puts on imports, and the exporting side on exports. */
export type Tariff = { readonly import: Side | null; readonly export: Side | null };

/**
 * The duties that measures put on a product on a route. Within one measure the nearest rule holds: a
 * firm's before all others', a country's before its union's, a code's before its chapter's. Duties of
 * several measures add up, unless an act says that one is in lieu of another or displaced by it. The two
 * sides are apart and never added.
 *
 * A side is null where none of its acts speaks of a duty on the goods. None where no act of either side
 * does and the log claims no coverage; where it does, `coverage` says whether that means there is none.
 * It sums what the log knows: `additional` is null where that is not enough, and 0 only where an act says so.
 *
 * @example
 * pipe(japanKorea, asOf('2020-01-01'), tariffOn({ from: 'JPN', to: 'KOR', product: 'photoresist' }));
 * // => none
 */
export const tariffOn = (route: Route): Question<Relations, Option<Covered<Tariff>>> => {
  const asked = askedOf(route);
  const subject = aboutRoute('duty', asked);
  return about(subject, (state) => {
    const found: { [flow in 'import' | 'export']: Side | null } = { import: null, export: null };
    const reader = readerOf(state);
    for (const side of sidesOn(state, asked)) found[side.flow] = sideOf(reader, side);
    const isNothing = found.import === null && found.export === null;
    return coveredAnswer(state, subject, isNothing ? none : some(found), () => found);
  });
};
