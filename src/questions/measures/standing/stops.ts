import type { Force } from '../../../relations/schedule/force';
import { isGroup } from '../../../vocabulary/groups';
import { type Cover, isNarrower, isWithin } from '../scope/cover';
import {
  isLive,
  type MeasureDecision,
  type Placed,
  type PlacedDecision,
  type Sides,
} from './placed';
import { isEndedByLater, isExclusionFor, isVoid } from './rows/exclusions';

export type Stop = PlacedDecision & { readonly because: 'lifted' | 'excluded' | 'suspended' };

const isPause = ({ value }: MeasureDecision): boolean =>
  value.kind === 'suspension' || value.kind === 'resumption';

/**
 * Returns the strongest suspension or resumption in effect (see `Force`). If several are equally strong, returns
 * the decision on the narrowest row.
 */
const lastPause = (
  interrupted: readonly Placed[],
  liftings: readonly PlacedDecision[],
  force: Force,
): MeasureDecision | undefined => {
  let last: MeasureDecision | undefined;
  // The loop goes from the widest row to the narrowest, and keeps the last of several equally
  // strong decisions.
  for (let at = interrupted.length - 1; at >= 0; at -= 1) {
    const placed = interrupted[at];
    for (const decision of placed?.row.decisions ?? [])
      if (
        placed !== undefined &&
        decision.begun &&
        isPause(decision) &&
        isLive(decision, placed.cover, liftings, force) &&
        (last === undefined || force.compareByForce(decision, last) >= 0)
      )
        last = decision;
  }
  return last;
};

/** Returns the decision, with the dates of the earlier announcement if it is an announcement that prolongs one. */
const asImposed = (placed: PlacedDecision): PlacedDecision => {
  const { value } = placed.decision;
  return value.kind !== 'announcement' || value.prolongs === undefined
    ? placed
    : { ...placed, decision: { ...placed.decision, ...value.prolongs } };
};

/**
 * Returns the decision that stops the measure. If decisions on several rows stop it, returns the one on the narrowest
 * row. Undefined if no decision stops the measure. `contested` if the scope of such a decision overlaps with the
 * scope of a later announcement, so that the acts do not show which of the two applies.
 */
export const firstStop = (
  covers: readonly Cover[],
  interrupted: readonly Placed[],
  rows: readonly Placed[],
  announcements: readonly PlacedDecision[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Force,
): Stop | 'contested' | undefined => {
  if (interrupted.length === 0) return undefined;
  const isExclusion = isExclusionFor(sides);
  const pause = lastPause(interrupted, liftings, force);
  const lifted =
    liftings.length < 2
      ? liftings
      : [...liftings].sort((a, b) => force.compareByDate(b.decision, a.decision));
  let isContested = false;
  /**
   * Whether a lifting, an exclusion or a suspension still has effect, because no later announcement
   * imposes the measure again. If the acts leave this open, returns false and sets `isContested`.
   */
  const holds = (stopped: PlacedDecision, later = announcements): boolean => {
    const against = laterThan(stopped, later, sides, force);
    if (against === 'overlapping') isContested = true;
    return against === undefined;
  };
  const imposed = announcements.map(asImposed);
  for (const { cover, row } of interrupted) {
    for (const each of lifted)
      if (each.cover === cover && holds(each))
        return { cover, decision: each.decision, because: 'lifted' };
    let excluded: Stop | undefined;
    for (const decision of row.decisions) {
      if (!decision.begun || !isExclusion(decision)) continue;
      if (excluded !== undefined && force.compareByDate(decision, excluded.decision) < 0) continue;
      const each = { cover, row, decision };
      if (
        isLive(decision, cover, liftings, force) &&
        !isVoid(decision, covers, rows, sides) &&
        !isEndedByLater(each, covers, rows, sides, force) &&
        holds(each, imposed)
      )
        excluded = { cover, decision, because: 'excluded' };
    }
    if (excluded !== undefined) return excluded;
    if (
      pause?.value.kind === 'suspension' &&
      row.decisions.includes(pause) &&
      holds({ cover, decision: pause }, imposed)
    )
      return { cover, decision: pause, because: 'suspended' };
  }
  return isContested ? 'contested' : undefined;
};

/**
 * Returns the scope of an announcement, to be compared with `stopped`. `stopped` is the scope of a lifting, an
 * exclusion or a suspension. The row of an announcement can be for all countries although the announcement names some
 * in `against`. If `stopped` is for one country or union, the scope of such an announcement gets one of the named
 * countries or unions as its partner:
 *
 * - the partner of `stopped`, if the announcement names it
 * - otherwise, if `stopped` is for a union, the country of the question or else a union of that country, if named
 *
 * Any other scope stays as it is.
 */
const coverBeside = (
  { cover, decision: { value } }: PlacedDecision,
  stopped: Cover,
  sides: Sides | undefined,
): Cover => {
  if (cover.partner !== undefined || stopped.partner === undefined) return cover;
  const named = value.kind === 'announcement' ? [value.against].flat() : [];
  if (named.some((each) => each === stopped.partner))
    return { ...cover, partner: stopped.partner, isCountry: stopped.isCountry };
  if (stopped.isCountry) return cover;
  const among = named.filter((each) => each !== '*' && sides?.has(each) === true);
  const member = among.find((each) => !isGroup(each));
  const partner = member ?? among[0];
  return partner === undefined ? cover : { ...cover, partner, isCountry: member !== undefined };
};

/**
 * How the scope of an interruption compares with the scopes of later announcements:
 *
 * - `within`: a later announcement has the same scope or a narrower one, and so imposes the measure again
 * - `overlapping`: no later announcement does that, but the scope of at least one is not wider than the
 *   scope of the interruption
 * - undefined: the interruption has a narrower scope than every later announcement, or there is no later announcement
 */
const laterThan = (
  stopped: PlacedDecision,
  announcements: readonly PlacedDecision[],
  sides: Sides | undefined,
  { isLaterThan }: Force,
): 'within' | 'overlapping' | undefined => {
  let found: 'overlapping' | undefined;
  for (const each of announcements) {
    if (!isLaterThan(each.decision, stopped.decision)) continue;
    const cover = coverBeside(each, stopped.cover, sides);
    if (isWithin(cover, stopped.cover)) return 'within';
    if (!isNarrower(stopped.cover, cover)) found = 'overlapping';
  }
  return found;
};

/**
 * Whether acts on a row with the scope `cover` can decide if an interruption on another row still has effect. They
 * cannot if the interruption has a narrower scope. The exception is an exclusion that an announcement made, because
 * that exclusion ends with its announcement, which can be on any row.
 */
export const bearsOn = (cover: Cover, { cover: stopped, row }: Placed): boolean =>
  !isNarrower(stopped, namedLike(stopped, cover)) ||
  [...row.decisions, ...row.pastExclusions].some(
    ({ value }) => value.kind === 'exclusion' && value.carved,
  );

/**
 * Returns `cover` with a partner if `cover` is for all countries and the interruption is for one partner. An act on a
 * row for all countries may name single countries or unions in `against` (see `coverBeside`), so the interruption must
 * not count as narrower only because it has a partner. If the interruption is for a country, the result has that
 * country. If the interruption is for a union, the result has the partner `''`, so that neither scope is narrower.
 */
const namedLike = ({ partner, isCountry }: Cover, cover: Cover): Cover =>
  cover.partner !== undefined || partner === undefined
    ? cover
    : { ...cover, partner: isCountry ? partner : '', isCountry };
