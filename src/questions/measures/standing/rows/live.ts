import type { Measure } from '../../../../relations/measures/measure';
import type { Force } from '../../../../relations/schedule/force';
import { nameKey } from '../../../../vocabulary/name-key';
import type { Cover } from '../../scope/cover';
import { isLive, type MeasureDecision, type PlacedDecision } from '../placed';

/** Returns the decisions on the row that are in effect. Usually all of them are, and then no new list is built. */
export const liveOn = (
  { decisions }: Measure,
  cover: Cover,
  liftings: readonly PlacedDecision[],
  force: Force,
): readonly MeasureDecision[] => {
  const isOne = (decision: MeasureDecision): boolean =>
    decision.begun && isLive(decision, cover, liftings, force);
  for (const each of decisions) if (!isOne(each)) return decisions.filter(isOne);
  return decisions;
};

const isOnly = ({ value }: MeasureDecision): boolean => value.kind === 'only';

/** Whether an act limits the row to other firms than the firm of the question. Only acts of older logs do so. */
export const isForOthers = (
  decisions: readonly MeasureDecision[],
  covers: readonly Cover[],
  { strongest }: Force,
): boolean => {
  if (!decisions.some(isOnly)) return false;
  const only = strongest(decisions, isOnly);
  if (only?.value.kind !== 'only') return false;
  const firms = new Set(covers.map(({ firm }) => firm));
  return !only.value.entities.some((name) => firms.has(nameKey(name)));
};
