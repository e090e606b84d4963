import {
  type CalendarDate,
  type Either,
  history,
  isLeft,
  isSome,
  type Relations,
  type Route,
  right,
  type TimedLog,
  type Timeline,
  tariffOn,
} from '../../index';
import { ask, candidates, type QueryProblem } from '../../query/index';
import { rateOf } from '../readings/trade';
import { type Bounds, boundsOf } from './bounds';

/**
 * A period with one rate. `percent` is added to the ordinary duty. `percent` is null if `tariffOn`
 * gives no single percentage, for example because no act states a rate, or because the duty is a sum
 * for each tonne.
 */
export type RateStep = {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly percent: number | null;
};

/** The rate over time on one route, or on several routes that always have the same rate. */
export type RateSeries = {
  readonly title: string;
  readonly routes: readonly Route[];
  readonly side: 'import' | 'export';
  readonly steps: readonly RateStep[];
};

/** Rates over time. */
export type Rates = Bounds & {
  readonly series: readonly RateSeries[];
  /** The number of series that are left out. */
  readonly leftOut: number;
};

/** Options of `rates`. */
export type RateOptions = {
  /**
   * The routes. By default, all routes on which the log has a rate. In that case routes with the
   * same rates form one series, and there are at most six series.
   */
  readonly routes?: readonly Route[];
  /** The side whose duties count: `import`, the default, or `export`. */
  readonly side?: 'import' | 'export';
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
};

/** Readers cannot tell more lines apart. */
const mostSeries = 6;

/**
 * Rates over time: for each route, what measures add to the ordinary duty, in per cent, and when.
 * The result is plain JSON, for any tool that draws. `drawRates` makes an SVG of it. Returns a
 * `QueryProblem` for a route that `tariffOn` does not accept.
 *
 * @example
 * import { usChinaChips } from 'bilateral/us-china-chips';
 *
 * const found = orThrow(pipe(usChinaChips, rates()));
 * found.series[0]?.title; // => 'USA → CHN chemicals and 3 more'
 * found.series[0]?.steps.map(({ from, percent }) => [from, percent]);
 * // => [[null, null], ['2018-08-08', 0], ['2018-08-23', 25]]
 */
export const rates =
  ({ routes, side = 'import', ...period }: RateOptions = {}) =>
  (timeline: Timeline<Relations, TimedLog>): Either<QueryProblem, Rates> => {
    for (const args of routes ?? []) {
      const asked = { verb: 'answer', question: 'tariffOn', args, asOf: '2000-01-01' };
      const answered = ask(timeline)(asked);
      if (isLeft(answered)) return answered;
    }
    const all = (routes ?? dutiableRoutes(timeline)).map((route) =>
      seriesOf(route, side, timeline),
    );
    const known = routes === undefined ? mergedBySteps(all.filter(hasRate)) : all;
    const series = known.slice(0, routes === undefined ? mostSeries : known.length);
    const days = series.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to]));
    return right({ ...boundsOf(days, period), series, leftOut: known.length - series.length });
  };

const hasRate = ({ steps }: RateSeries): boolean => steps.some(({ percent }) => percent !== null);

const mergedBySteps = (all: readonly RateSeries[]): readonly RateSeries[] => {
  const groups = new Map<string, RateSeries>();
  for (const each of all) {
    const key = JSON.stringify(each.steps);
    const group = groups.get(key);
    const routes = [...(group?.routes ?? []), ...each.routes];
    groups.set(key, group === undefined ? each : { ...group, routes });
  }
  return [...groups.values()].map((group) => {
    const more = group.routes.length - 1;
    return more === 0 ? group : { ...group, title: `${group.title} and ${more} more` };
  });
};

const dutiableRoutes = (timeline: Timeline<Relations, TimedLog>): readonly Route[] =>
  candidates(timeline).flatMap(({ kind, question, args }) =>
    // The cast is safe: the arguments of a candidate for `tariffOn` are a route.
    kind === 'route' && question === 'tariffOn' ? [args as Route] : [],
  );

const seriesOf = (
  route: Route,
  side: 'import' | 'export',
  timeline: Timeline<Relations, TimedLog>,
): RateSeries => {
  const ask = tariffOn(route);
  const rate = (state: Relations): number | null => {
    const answer = ask(state);
    return isSome(answer) ? rateOf(answer.value[side]) : null;
  };
  const { from, to, product } = route;
  const goods = typeof product === 'string' ? product : `${product.scheme} ${product.code}`;
  return {
    title: `${from} → ${to} ${goods}`,
    routes: [route],
    side,
    steps: history(rate)(timeline).map((step) => ({
      from: step.from ?? null,
      to: step.to ?? null,
      percent: step.value,
    })),
  };
};
