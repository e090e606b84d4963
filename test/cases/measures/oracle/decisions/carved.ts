import type { Mistake } from '../mistakes';
import { cellKey } from '../scope/scopes';
import {
  compareByForce,
  type Decision,
  isAgainstAll,
  isDropped,
  isLasting,
  isProposed,
  tookEffectBy,
} from './decision';

/** What an announcement takes out of itself goes where the announcement is dropped or ended. */
export const withParent = (
  decision: Decision,
  decisions: readonly Decision[],
  planted?: Mistake,
): Decision => {
  const first = decisions.find(({ order }) => order === decision.carvedOutBy?.order);
  if (first === undefined) return decision;
  // An announcement whose place another took before it began keeps what it took out, for those whom both
  // are against.
  const places = placesTaken(first, decisions);
  const [parent, ...before] = [...places].reverse();
  // What a proposal takes out waits until an act that is no proposal takes its place.
  if (places.every(isProposed)) return { ...decision, end: Number.NEGATIVE_INFINITY };
  const keptBy = [parent, ...before].flatMap((each) =>
    each === undefined || each === first ? [] : (each.announced ?? []),
  );
  const kept = keptBy.length === 0 ? decision : { ...decision, keptBy };
  if (parent === undefined || parent.end === parent.until) return kept;
  const { end, endedBy = Number.POSITIVE_INFINITY } = parent;
  const isReplaced = decisions.some(
    (other) =>
      other.announced !== undefined &&
      parent.announced !== undefined &&
      isAgainstAll(other.announced, parent.announced) &&
      cellKey(other.cell) === cellKey(parent.cell) &&
      isLasting(other) &&
      other.decided >= parent.decided &&
      compareByForce(planted)(other, parent) > 0 &&
      tookEffectBy(other, end) &&
      (other.from < end || other.order < endedBy),
  );
  // One that another had replaced by then is not there to be ended.
  return isReplaced && !isDropped(parent)
    ? kept
    : { ...kept, end: Math.min(decision.end, parent.end) };
};

/** An announcement, and those after it of which each took the place of the one before it. */
const placesTaken = (
  announcement: Decision,
  decisions: readonly Decision[],
): readonly Decision[] => {
  const { endedBy } = announcement;
  const next = isDropped(announcement)
    ? decisions.find(({ order }) => order === endedBy)
    : undefined;
  return next === undefined ? [announcement] : [announcement, ...placesTaken(next, decisions)];
};
