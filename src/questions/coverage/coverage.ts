import { isSome, none, type Option, some } from '../../fp';
import type { DeclaredCoverage } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { hasUnreadLines } from '../../temporal/timeline/state-log';
import type { CalendarDate } from '../../time/calendar-date';
import type { EventId } from '../../vocabulary/ids';
import { allGoods, goodsKeys } from '../../vocabulary/products';
import { goodsAsked, widerKeys } from '../products/goods-asked';
import { type About, aboutOf } from './about';
import { type LostCount, lostCounts } from './lost-count';
import { partiesOf } from './parties';
import { askNotingTables } from './tables-read';

/**
 * Whether the log claims to hold every act on what the question asks about:
 *
 * - `complete`: the log claims to hold all these acts, so what is not in the answer was not there.
 * - `sample`: the log holds some of these acts, and does not claim to hold all.
 * - `stale`: nobody has checked the sources since `checkedUntil`. Until then the log held all of
 *   these acts or some of them, as `extent` says.
 * - `missing`: the log has lost lines that a declaration counted. `audit` reports them.
 * - `unread`: the log has lines of a type or version that this version of the library does not
 *   know, or wrong lines that were left out. One of them may be an act on what the question asks
 *   about. `parseLog` reports all such lines, `audit` only the lines of an unknown type or version.
 * - `outside`: no declaration covers what the question asks about. The status is also `outside` in
 *   three cases where the log leaves open what the question means. (1) No act and no `EntityNoted`
 *   names the firm. (2) An act on the route, or a `ProductNoted`, spells the name of the product with
 *   other capitals or other signs. (3) An act in force is on another product, and the log cannot tell
 *   the product in the question from it.
 */
export type Coverage =
  | (Claimed & {
      /** The log claims to hold every act on what the question asks about. */
      readonly status: 'complete';
      /** What is not in the answer was not there. */
      readonly complete: true;
      /** The declaration says that the log holds every act on what the question asks about. */
      readonly extent: 'complete';
    })
  | (Claimed & {
      /** The log holds some of the acts that the question is about, and does not claim to hold all. */
      readonly status: 'sample';
      /** There may be acts that the log does not hold. */
      readonly complete: false;
      /** The declaration says that the log holds some of the acts on what the question asks about. */
      readonly extent: 'sample';
    })
  | (Claimed & {
      /**
       * `stale`: nobody checked the sources up to the day of the question. `missing`: the log has
       * lost lines that the declaration counted. `unread`: the log has lines that this version of
       * the library cannot read.
       */
      readonly status: 'stale' | 'missing' | 'unread';
      /** There may be acts that the log does not hold. */
      readonly complete: false;
      /**
       * Whether the declaration said that the log holds every act on what the question asks about,
       * or some of them.
       */
      readonly extent: 'complete' | 'sample';
    })
  | {
      /** No act says that the log covers what the question asks about. */
      readonly status: 'outside';
      /** There may be acts that the log does not hold. */
      readonly complete: false;
      /** Nothing is claimed. */
      readonly extent: null;
      /** No sources are named. */
      readonly checkedUntil: null;
      /** There is no declaration. */
      readonly act: null;
    };

type Claimed = {
  /** The last day up to which the sources were checked. */
  readonly checkedUntil: CalendarDate;
  /** The declaration that gives `checkedUntil`. */
  readonly act: EventId;
};

/** An answer with a field that says whether the log covers what the question asks about. */
export type Covered<A> = A & {
  /** Whether the log claims to hold every act on what the question asks about. */
  readonly coverage: Coverage;
};

const outside: Coverage = Object.freeze<Coverage>({
  status: 'outside',
  complete: false,
  extent: null,
  checkedUntil: null,
  act: null,
});

/**
 * From the least to the most that a log can claim. An up-to-date sample claims less than a complete but
 * stale log.
 */
const order = [
  'outside',
  'missing',
  'unread',
  'stale sample',
  'sample',
  'stale complete',
  'complete',
];

const rankOf = ({ status, extent }: Coverage): number =>
  order.indexOf(status === 'stale' ? `${status} ${extent}` : status);

type Route = About['route'] & {};

const isPlace = (declared: string, asked: string): boolean =>
  declared === '*' || declared === asked;

const isOnRoute = ({ routes }: DeclaredCoverage, { from, to }: Route): boolean =>
  routes.some((route) => isPlace(route.from, from) && isPlace(route.to, to));

const isBothWays = (
  declared: DeclaredCoverage,
  state: Relations,
  parties = partiesOf(state),
): boolean => {
  const routes =
    parties === undefined
      ? // The parties of a state made by hand are not known. So the routes of the declaration count instead.
        declared.routes
      : [{ from: parties[0], to: parties[1] }];
  return routes.every(
    ({ from, to }) =>
      isOnRoute(declared, { from, to }) && isOnRoute(declared, { from: to, to: from }),
  );
};

const isPlaced = (
  state: Relations,
  declared: DeclaredCoverage,
  { route, between, country }: About,
): boolean => {
  if (route !== undefined) return isOnRoute(declared, route);
  return country === undefined
    ? isBothWays(declared, state, between)
    : declared.routes.some(({ from, to }) => isPlace(from, country) || isPlace(to, country));
};

const isAbout = (
  state: Relations,
  declared: DeclaredCoverage,
  asked: About,
  keys: ReadonlySet<string>,
): boolean =>
  isPlaced(state, declared, asked) && goodsKeys(declared.products).some((key) => keys.has(key));

type LostFor = (act: EventId) => LostCount | undefined;

const claimOf = (state: Relations, row: DeclaredCoverage, lostFor: LostFor): Coverage => {
  const { status, extent, checkedUntil, act } = row;
  if (status === 'coming' || status === 'ended' || status === 'withdrawn') return outside;
  const lost = lostFor(act);
  if (lost !== undefined) return { status: 'missing', complete: false, ...lost };
  if (hasUnreadLines(state))
    return { status: 'unread', complete: false, extent, checkedUntil, act };
  if (status === 'stale') return { status, complete: false, extent, checkedUntil, act };
  return extent === 'sample'
    ? { status: extent, complete: false, extent, checkedUntil, act }
    : { status: extent, complete: true, extent, checkedUntil, act };
};

const onSubject = (
  state: Relations,
  subject: string,
  asked: About,
  keys: () => ReadonlySet<string>,
  lostFor: LostFor,
): Coverage => {
  let most: Coverage = outside;
  for (const [, row] of state.coverages.keyed(subject)) {
    if (!row.subjects.some((each) => each === subject) || !isAbout(state, row, asked, keys()))
      continue;
    const claim = claimOf(state, row, lostFor);
    if (rankOf(claim) > rankOf(most)) most = claim;
  }
  return most;
};

export const claimOn = (state: Relations, asked: About): Coverage => {
  const { product = allGoods } = asked;
  let made: ReadonlySet<string> | undefined;
  const keys = (): ReadonlySet<string> => {
    if (made === undefined) {
      const goods = goodsAsked(state, product);
      made = widerKeys(product, (goods.sure ?? goods).within);
    }
    return made;
  };
  const lostFor = lostCounts(state);
  let least: Coverage | undefined;
  for (const subject of asked.subjects) {
    const claim = onSubject(state, subject, asked, keys, lostFor);
    if (least === undefined || rankOf(claim) < rankOf(least)) least = claim;
  }
  return least ?? outside;
};

/**
 * Returns what the log claims about the subjects of a question. Lowers a complete claim in two cases. If the log
 * leaves open which goods or firm the question means, the result is `outside`. If the answer also depends on
 * memberships of unions, and the log claims less about memberships, the result is that smaller claim.
 */
export const coverageOn = (state: Relations, asked: About): Coverage => {
  const claim = claimOn(state, asked);
  // A claim that is not complete already says that acts may be missing. So doubts about names or memberships are
  // looked for only if the claim is complete.
  if (!claim.complete) return claim;
  if (asked.isUnclear?.(state) === true) return outside;
  if (asked.dependsOnUnions?.(state) !== true) return claim;
  const { route } = asked;
  const members = claimOn(state, { subjects: ['memberships'], ...(route && { route }) });
  return members.complete ? claim : members;
};

/** If the answer is none, coverage is not looked up, so the answer depends on no declaration. */
export const coveredAnswer = <A extends object>(
  state: Relations,
  asked: About,
  answer: Option<A>,
): Option<Covered<A>> =>
  isSome(answer) ? some({ ...answer.value, coverage: coverageOn(state, asked) }) : none;

/**
 * `answer` builds the answer with the coverage in it. To add the coverage to a finished answer, the answer would
 * have to be copied, which is several times as slow.
 */
export const answerWithCoverage = <A>(
  state: Relations,
  asked: About,
  isFound: boolean,
  answer: (coverage: Coverage) => A,
): Option<A> => {
  const coverage = coverageOn(state, asked);
  return isFound || coverage.status !== 'outside' ? some(answer(coverage)) : none;
};

/**
 * Returns whether the log claims to hold every act on what a question asks about. You can pass any
 * question, also your own. A question that does not say what it is about counts as being about
 * everything in the tables that it reads. A question without a route or a country is about the
 * parties of the log. So if the log holds no dispute or agreement with the id in the question,
 * `complete` means that these parties have none with this id.
 *
 * @example
 * const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'gallium' });
 * pipe(japanKorea, asOf('2019-07-03'), coverage(hf));
 * // => { status: 'outside', complete: false, extent: null, checkedUntil: null, act: null }
 */
export const coverage =
  (question: Question<Relations, unknown>): Question<Relations, Coverage> =>
  (state) =>
    coverageOn(state, aboutOf(question, state) ?? askNotingTables(state, question).about);

export const withItsCoverage =
  <A>(
    question: Question<Relations, A>,
  ): Question<Relations, { readonly answer: A; readonly coverage: Coverage }> =>
  (state) => {
    const subject = aboutOf(question, state);
    const { answer, about } =
      subject === undefined
        ? askNotingTables(state, question)
        : { answer: question(state), about: subject };
    return { answer, coverage: coverageOn(state, about) };
  };
