import { isSome, type Option, some } from '../../fp';
import type { DeclaredCoverage } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { lacksLines } from '../../temporal/timeline/state-at';
import type { CalendarDate } from '../../time/calendar-date';
import type { EventId } from '../../vocabulary/ids';
import { coveringKeys, goodsKeys } from '../../vocabulary/products';
import { type About, aboutOf } from './about';
import { aboutByTables } from './tables-read';

/**
 * Whether the log claims to hold every act on what was asked:
 *
 * - `complete`: it does. What is not in the answer was not there.
 * - `stale`: it did until `checkedUntil`. The sources were not checked since.
 * - `sample`: it holds some of these acts, and does not claim to hold all.
 * - `missing`: it claims to, and lines that were counted have been lost. `audit` names them.
 * - `outside`: no act says that the log covers this.
 */
export type Coverage =
  | {
      readonly status: 'complete';
      readonly complete: true;
      /** The last day up to which the sources were checked. */
      readonly checkedUntil: CalendarDate;
      /** The declaration that says so. */
      readonly act: EventId;
    }
  | {
      readonly status: 'stale' | 'sample' | 'missing';
      readonly complete: false;
      readonly checkedUntil: CalendarDate;
      readonly act: EventId;
    }
  | {
      readonly status: 'outside';
      readonly complete: false;
      readonly checkedUntil: null;
      readonly act: null;
    };

/** An answer, and whether the log covers what was asked. */
export type Covered<A> = A & { readonly coverage: Coverage };

const outside: Coverage = Object.freeze<Coverage>({
  status: 'outside',
  complete: false,
  checkedUntil: null,
  act: null,
});

/** From the least to the most that a log can claim. */
const order: readonly Coverage['status'][] = ['outside', 'missing', 'sample', 'stale', 'complete'];

const rankOf = ({ status }: Coverage): number => order.indexOf(status);

type Route = About['route'] & {};

const isPlace = (declared: string, asked: string): boolean =>
  declared === '*' || declared === asked;

const isOnRoute = ({ routes }: DeclaredCoverage, { from, to }: Route): boolean =>
  routes.some((route) => isPlace(route.from, from) && isPlace(route.to, to));

/** Whether all that is declared is declared for the way back too: for both sides of the relation. */
const isBothWays = (declared: DeclaredCoverage): boolean =>
  declared.routes.every(({ from, to }) => isOnRoute(declared, { from: to, to: from }));

const isAbout = (declared: DeclaredCoverage, { route, product = '*' }: About): boolean => {
  const goods = new Set(goodsKeys(declared.products));
  return (
    (route === undefined ? isBothWays(declared) : isOnRoute(declared, route)) &&
    coveringKeys(product).some((key) => goods.has(key))
  );
};

const claimOf = (state: Relations, row: DeclaredCoverage): Coverage => {
  const { status, extent, checkedUntil, act, counted } = row;
  if (status === 'ended' || status === 'withdrawn') return outside;
  if (counted !== null && lacksLines(state, act, counted))
    return { status: 'missing', complete: false, checkedUntil, act };
  if (status === 'stale') return { status, complete: false, checkedUntil, act };
  return extent === 'sample'
    ? { status: extent, complete: false, checkedUntil, act }
    : { status: extent, complete: true, checkedUntil, act };
};

/** The most that the declarations on one subject claim; where lines of one are lost, it counts for all. */
const onSubject = (state: Relations, subject: string, asked: About): Coverage => {
  let most: Coverage = outside;
  for (const [, row] of state.coverages.keyed(subject)) {
    if (!row.subjects.some((each) => each === subject) || !isAbout(row, asked)) continue;
    const claim = claimOf(state, row);
    if (claim.status === 'missing') return claim;
    if (rankOf(claim) > rankOf(most)) most = claim;
  }
  return most;
};

/** Whether the log covers something: the least of what it claims on each of its subjects. */
export const coverageOn = (state: Relations, asked: About): Coverage => {
  const [first, ...others] = asked.subjects.map((subject) => onSubject(state, subject, asked));
  let least = first ?? outside;
  for (const each of others) if (rankOf(each) < rankOf(least)) least = each;
  return least;
};

/**
 * Adds to an answer whether the log covers what was asked. Where there is no answer and the log claims
 * nothing either, the answer is none; `nothing` is the answer where it looked and found nothing.
 */
export const withCoverage = <A extends object>(
  state: Relations,
  asked: About,
  answer: Option<A>,
  nothing: () => Option<A>,
): Option<Covered<A>> => {
  const coverage = coverageOn(state, asked);
  const found = isSome(answer) || coverage.status === 'outside' ? answer : nothing();
  return isSome(found) ? some({ ...found.value, coverage }) : found;
};

/**
 * Whether the log claims to hold every act on what a question asks. It can be asked of any question, one
 * of your own too: that is taken to be about all that is in the tables that it uses.
 *
 * @example
 * const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'gallium' });
 * pipe(japanKorea, asOf('2019-07-03'), coverage(hf));
 * // => { status: 'outside', complete: false, checkedUntil: null, act: null }
 */
export const coverage =
  (question: Question<Relations, unknown>): Question<Relations, Coverage> =>
  (state) =>
    coverageOn(state, aboutOf(question) ?? aboutByTables(state, question));
