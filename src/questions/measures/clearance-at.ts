import type { Relations } from '../../relations/relations';
import type { Timeline } from '../../temporal/timeline/timeline';
import { asOf } from '../../temporal/verbs/as-of';
import { datesThatMatter } from '../../temporal/verbs/certainty/exact/exact-days';
import type { Point, PointLiteral } from '../../time/point';
import { type Clearance, clearance } from './clearance';
import { clearanceReasons } from './scope/clearance-reasons';
import type { Route } from './scope/route';

/**
 * Returns whether a shipment is allowed at a point, as `clearance` does, but does not clear the shipment if the
 * verdict depends on an imprecise date. If the log has only the month or year of an act, `clearance` takes the
 * first day of that month or year. `clearanceAt` clears a shipment only if `clearance` would clear it whichever
 * possible days these acts have. If `clearance` would not clear the shipment on some of the possible days, or if
 * there are more than 1,000 ways to choose the days, the reason is `date-imprecise`. In the same way,
 * `authorised` in the regime of a restricted shipment is true only if licences authorise the shipment on every
 * possible day, and null if they authorise it on only some of these days.
 *
 * @example
 * const acid = { from: 'JPN', to: 'KOR', product: '2811.11' };
 * pipe(japanKorea, clearanceAt(acid, '2019-08-01')).verdict; // => 'restricted'
 */
export const clearanceAt = (
  route: Route,
  point: Point | PointLiteral,
): ((timeline: Timeline<Relations>) => Clearance) => {
  const question = clearance(route);
  return (timeline) => {
    const answer = question(asOf(point)(timeline));
    if (answer.verdict === 'refused') return answer;
    if (answer.verdict === 'restricted') {
      if (answer.regime.authorised !== true) return answer;
      const open = datesThatMatter(question, point, { passes: mayGo, apart: apartForLicences });
      return open(timeline).length === 0
        ? answer
        : { ...answer, regime: { ...answer.regime, authorised: null } };
    }
    const on = datesThatMatter(question, point, { passes: isClear, apart })(timeline);
    if (on.length === 0) return answer;
    const { product, coverage, regime } = answer;
    const reason = clearanceReasons.date(on.map(({ id }) => id));
    return { verdict: 'refused', product, reasons: [reason], coverage, regime };
  };
};

/**
 * Rows of these tables can be checked one by one, because `clearance` compares no date in them with a date in
 * another row.
 */
const apart: ReadonlySet<string> = new Set([
  'entities',
  'licences',
  'memberships',
  'productCodes',
  'trustedPartners',
]);

/**
 * The tables of `apart` without `licences`, for the question whether licences authorise the trade. A later ban on a firm
 * can end a licence, so this question compares the date of a licence with dates in other rows.
 */
const apartForLicences: ReadonlySet<string> = new Set(
  [...apart].filter((each) => each !== 'licences'),
);

const mayGo = ({ verdict, regime }: Clearance): boolean =>
  verdict === 'clear' || (verdict === 'restricted' && regime?.authorised === true);

const isClear = ({ verdict }: Clearance): boolean => verdict === 'clear';
