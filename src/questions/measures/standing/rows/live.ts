import type { Measure } from '../../../../relations/measures/measure';
import type { Force } from '../../../../relations/schedule/force';
import { nameKey } from '../../../../vocabulary/name-key';
import type { Cover } from '../../scope/cover';
import { isLive, type MeasureDecision, type PlacedDecision } from '../placed';

/** Returns the decisions on the row that are in effect. If all are in effect, which is usual, no new list is built. */
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

/** Whether an act of an older log limits the row to firms other than those of the question (`onlyEntities`). */
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
