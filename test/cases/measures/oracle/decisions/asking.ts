import { kindOf } from '../evidence';
import type { Mistake } from '../mistakes';
import { compareByForce, type Decision } from './decision';
import { holding, type Row } from './lives';

/**
 * Whether the announcement that holds is of a ban or a licensing requirement and names no licence, and is nearer than
 * the row of an act that says that none is needed, or came after that act.
 */
export const asksByInstrument = (
  rows: readonly Row[],
  row: Row,
  decision: Decision,
  point: number,
  planted?: Mistake,
): boolean => {
  if (planted === 'none said before a ban or of more than it holds for the ban') return false;
  const holds = (each: Row) => holding(each.announcements, point, planted);
  const nearest = rows.find((each) => holds(each).length > 0);
  const [head] = nearest === undefined ? [] : holds(nearest);
  if (nearest === undefined || head === undefined) return false;
  const instrument = head.announced?.instrument;
  if (instrument === undefined || kindOf(instrument) !== 'licensing') return false;
  if (nearest !== row) return rows.indexOf(nearest) < rows.indexOf(row);
  const isItsOwn =
    decision.goesOn === undefined ? decision.act === head.act : decision.goesOn.dated === head.act;
  return !isItsOwn && compareByForce(planted)({ ...head, ...head.prolongs }, decision) > 0;
};
